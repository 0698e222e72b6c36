// The few sentences the shell has to say itself, because the engine that knows all others is not there when they are due.

const english = {
  fault: "Something in the program failed. What you entered is safe; nothing else changed.",
  restarted: "The program had to restart. Everything that was saved is here.",
  broken: "The program cannot start. Your data is untouched; reload the page or try again later.",
  busy: "WalletLens is open in another tab",
  busyWhy: "Only one tab at a time can write to your data.",
  here: "Use it here",
  waiting: "Waiting for the other tab to hand over",
  stuck: "The other tab does not answer. Close it, then try again.",
  update: "A new version is ready.",
  updateNow: "Use it now",
  dismiss: "Close",
};

export type Words = Readonly<typeof english>;

const words: Readonly<Record<string, Words>> = {
  en: english,
  de: {
    fault: "Etwas im Programm ist fehlgeschlagen. Deine Eingaben sind sicher; sonst hat sich nichts geändert.",
    restarted: "Das Programm musste neu starten. Alles Gespeicherte ist da.",
    broken: "Das Programm kann nicht starten. Deine Daten sind unberührt; lade die Seite neu oder versuche es später.",
    busy: "WalletLens ist in einem anderen Tab geöffnet",
    busyWhy: "Nur ein Tab auf einmal kann in deine Daten schreiben.",
    here: "Hier verwenden",
    waiting: "Warte darauf, dass der andere Tab übergibt",
    stuck: "Der andere Tab antwortet nicht. Schließe ihn und versuche es noch einmal.",
    update: "Eine neue Version ist bereit.",
    updateNow: "Jetzt verwenden",
    dismiss: "Schließen",
  },
  fr: {
    fault: "Une partie du programme a échoué. Vos saisies sont en sécurité ; rien d’autre n’a changé.",
    restarted: "Le programme a dû redémarrer. Tout ce qui était enregistré est là.",
    broken: "Le programme ne peut pas démarrer. Vos données sont intactes ; rechargez la page ou réessayez plus tard.",
    busy: "WalletLens est ouvert dans un autre onglet",
    busyWhy: "Un seul onglet à la fois peut écrire dans vos données.",
    here: "Utiliser ici",
    waiting: "En attente de l’autre onglet",
    stuck: "L’autre onglet ne répond pas. Fermez-le, puis réessayez.",
    update: "Une nouvelle version est prête.",
    updateNow: "L’utiliser maintenant",
    dismiss: "Fermer",
  },
  es: {
    fault: "Algo del programa ha fallado. Lo que introdujiste está a salvo; nada más ha cambiado.",
    restarted: "El programa tuvo que reiniciarse. Todo lo guardado está aquí.",
    broken: "El programa no puede iniciarse. Tus datos están intactos; recarga la página o inténtalo más tarde.",
    busy: "WalletLens está abierto en otra pestaña",
    busyWhy: "Solo una pestaña a la vez puede escribir en tus datos.",
    here: "Usar aquí",
    waiting: "Esperando a que la otra pestaña lo ceda",
    stuck: "La otra pestaña no responde. Ciérrala e inténtalo de nuevo.",
    update: "Hay una versión nueva lista.",
    updateNow: "Usarla ahora",
    dismiss: "Cerrar",
  },
  ar: {
    fault: "تعطّل جزء من البرنامج. ما أدخلته محفوظ ولم يتغيّر شيء آخر.",
    restarted: "اضطر البرنامج إلى إعادة التشغيل. كل ما حُفظ موجود.",
    broken: "لا يمكن تشغيل البرنامج. بياناتك سليمة؛ أعد تحميل الصفحة أو حاول لاحقًا.",
    busy: "WalletLens مفتوح في علامة تبويب أخرى",
    busyWhy: "علامة تبويب واحدة فقط يمكنها الكتابة في بياناتك في وقت واحد.",
    here: "استخدمه هنا",
    waiting: "في انتظار علامة التبويب الأخرى",
    stuck: "علامة التبويب الأخرى لا تجيب. أغلقها ثم حاول مرة أخرى.",
    update: "إصدار جديد جاهز.",
    updateNow: "استخدمه الآن",
    dismiss: "إغلاق",
  },
};

/** The shell's sentences in the page's language. */
export function say(): Words {
  return words[document.documentElement.lang.slice(0, 2)] ?? english;
}
