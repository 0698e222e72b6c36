// Runs before everything else and in browsers of any age: paints the remembered look, and says in a plain sentence what
// an old browser lacks instead of leaving a blank page. Written in the JavaScript of 2009 on purpose.
(function () {
  var root = document.documentElement;
  try {
    var look = JSON.parse(localStorage.getItem("walletlens.look") || "{}");
    if (look.lang) root.lang = look.lang;
    if (look.dir) root.dir = look.dir;
    if (look.theme) root.setAttribute("data-theme", look.theme);
  } catch (refused) {
    // Storage refused: the system's look it is.
  }

  function validates(bytes) {
    try {
      return typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(bytes));
    } catch (absent) {
      return false;
    }
  }
  var head = [0, 97, 115, 109, 1, 0, 0, 0];
  var needs = [
    [window.isSecureContext !== false, "a secure address (https, or localhost)"],
    ["noModule" in document.createElement("script") && typeof Worker === "function", "script modules in workers"],
    [validates(head), "WebAssembly"],
    [validates(head.concat([1, 5, 1, 95, 1, 120, 0])), "WebAssembly garbage collection"],
    [validates(head.concat([1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 31, 64, 0, 11, 11])), "WebAssembly exceptions"],
    [!!(navigator.storage && navigator.storage.getDirectory), "private file storage (OPFS)"],
    [!!navigator.locks, "locks between tabs"],
    [!!(window.crypto && window.crypto.subtle), "built-in encryption"],
    [typeof window.customElements === "object" && "HTMLDialogElement" in window, "custom elements and dialogs"]
  ];
  var missing = [];
  for (var i = 0; i < needs.length; i++) if (!needs[i][0]) missing.push(needs[i][1]);
  if (!missing.length) return;

  window.walletlensMissing = missing;
  function tell() {
    var place = document.getElementById("app") || document.body;
    var text = document.createElement("p");
    text.id = "old-browser";
    text.setAttribute("role", "alert");
    text.appendChild(document.createTextNode(
      "This browser cannot run WalletLens: it lacks " + missing.join(", ") +
      ". Please use a current Chrome, Edge, Firefox or Safari. Nothing was stored or sent."));
    while (place.firstChild) place.removeChild(place.firstChild);
    place.appendChild(text);
  }
  if (document.readyState === "loading" && document.addEventListener) document.addEventListener("DOMContentLoaded", tell);
  else if (document.body) tell();
  else window.onload = tell;
})();
