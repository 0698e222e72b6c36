/**
 * Understands what people say they bought, sold, moved, earned or own, in English, German, French, Spanish and Arabic.
 * A text and what is already known come in; an {@link walletlens.intake.sentence.Understood} goes out: drafts for the
 * review, what each word was taken for, and every question whose answer the text does not hold.
 *
 * <p>The way: {@code Lexer} cuts the text into tokens; {@code Chart} finds everything a run of tokens can be (a number, an
 * amount, a day, an asset, a verb) with the word tables of the language and the names of assets and accounts, and takes the
 * best cover; {@code Frames} gives every part its role in one frame per happening, wherever in the sentence it stands;
 * {@code Meaning} turns frames into entries and asks where the words leave something open.
 */
package walletlens.intake.sentence;
