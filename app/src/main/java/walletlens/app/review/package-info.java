/**
 * What came in from outside and waits for the person's word: the files that were read, a draft for each entry they tell, what
 * the person decided about each, and the facts that come of it. Nothing here is saved; saving is one commit.
 */
package walletlens.app.review;
