# Interface strings, French (Canada). Notes on meaning: en/ui.ftl.
# section section, guide guide, code numéro, edition édition, review relire, check (by a lawyer) vérifier.
# No-break spaces (U+00A0) stand before : ; ! ? and inside « ».

## Dates, lists, punctuation

# The first of a month is an ordinal.
date = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
  } { $year }
list-separator = {", "}
sentence-separator = {" "}
page-title = { $page } – { $guide }
contact-with-phone = { $name } ({ $phone })

## The frame of every page

exit-now = Quitter maintenant
skip-to-content = Aller au texte
way-back = Vous êtes ici
languages = Cette page dans d’autres langues
home = Accueil
more-pages = Autres pages

contents = Table des matières
on-this-page = Sur cette page
guides = Les guides

steps = Page précédente et page suivante
previous = Page précédente
next = Page suivante

pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
  }

same-section = Cette section dans d’autres langues :

## The foot of every page

report-to-with-code = Vous avez vu une erreur ? Écrivez à { $address } en donnant le numéro { $code } ou celui de la section.
report-to = Vous avez vu une erreur ? Écrivez à { $address }.
report-ask-with-code = Vous avez vu une erreur ? Dites-le à la personne qui vous a remis ce document, avec le numéro { $code } ou celui de la section.
report-ask = Vous avez vu une erreur ? Dites-le à la personne qui vous a remis ce document.

edition = Édition { $edition }. État du droit au { $date }.
newer-after = Après le { $date }, demandez un exemplaire plus récent.
newest-copy = L’exemplaire le plus récent se trouve ici : { $place }

## How far the text can be trusted

status-machine = Ce texte a été écrit à l’aide d’un logiciel. Aucune personne parlant bien le français ne l’a encore relu.
status-draft = Ce texte est une ébauche, écrite à l’aide d’un logiciel à partir de sources publiques. Personne ne l’a encore relu.
status-reviewed = Une personne qui connaît la langue et le sujet a relu ce texte.
status-mixed = Certaines parties de cette page ont été relues et d’autres non. Chaque section le précise.
law-unchecked = Aucune avocate ni aucun avocat n’a vérifié ce qui est dit du droit.
law-checked = Une avocate ou un avocat a vérifié ce qui est dit du droit.
law-checked-on = Une avocate ou un avocat a vérifié ce qui est dit du droit, le { $date }.
law-mixed = Une avocate ou un avocat a vérifié certaines sections et pas les autres. Chaque section le précise.
information-only = Information, et non avis juridique, pour les adultes en Ontario. État du droit au { $date }.
status-more = Comment ce texte a été fait, et jusqu’où s’y fier

fallback-missing = Cette section n’a pas encore été écrite en français. La voici en anglais.
fallback-below-policy = La traduction de cette section n’a pas été relue ; elle n’est donc pas affichée. Voici le texte en anglais.
fallback-stale = Le texte anglais a changé et la traduction est en cours de mise à jour. Voici le texte en anglais.
stale = Le texte anglais de cette section a changé depuis sa traduction. Certaines parties peuvent être dépassées.
lapsed = Cette section a été modifiée depuis sa relecture.

proof-mark = ÉPREUVE
proof-banner = Épreuve : texte non relu, ou non vérifié par une avocate ou un avocat. À lire et à corriger, pas à distribuer.

## Text

alert-note = À noter
alert-tip = Bon à savoir
alert-important = Important
alert-warning = Prudence
alert-caution = Danger

table-label = Tableau : { $columns }
code-block = Code informatique

note-reference = Note { $number }
note-back = Retour au texte de la note { $number }

## Discreet guides: nothing here may say what the guide is about

discreet-title = Guide { $code }
discreet-description = Une page d’un guide.

## Contacts

contacts = Contacts
contacts-lead = Les services que les guides nomment, avec ce que l’on sait de chacun. Vous pouvez demander ce qui restera confidentiel avant de dire qui vous êtes.
contact-phone = Téléphone
contact-email = Courriel
contact-web = Site Web
contact-hours = Heures
contact-languages = Langues
contact-run-by = Géré par
contact-asks-status = Pose des questions sur le statut d’immigration
contact-may-share = Peut transmettre ce qu’il apprend à
contact-source = Source
contact-source-dated = Date de la source : { $date } ; lue le { $read }
contact-source-undated = Source sans date ; lue le { $read }
contact-called = numéro appelé le { $date }
contact-not-checked = non vérifié : personne n’a appelé ce numéro récemment
contact-not-known = On ne sait pas si ce service pose des questions sur le statut d’immigration, ni à qui il transmet ce qu’il apprend. Demandez-le avant de dire qui vous êtes.
contact-not-known-asks = On ne sait pas si ce service pose des questions sur le statut d’immigration. Demandez-le avant de dire qui vous êtes.
contact-not-known-shares = On ne sait pas à qui ce service transmet ce qu’il apprend. Demandez-le avant de dire qui vous êtes.
contact-left-out = Cet exemplaire ne donne ni son numéro ni son adresse : { $name } a choisi de ne pas les y mettre.
shared-by = Cet exemplaire vous est remis par { $name }.
added-by = Ajouté par { $name }
added-note = Cette partie a été écrite par { $name }. Les personnes qui ont fait les guides ne l’ont pas vérifiée.
added-contacts = Contacts ajoutés par { $name }

run-by-community = Un groupe communautaire
run-by-legal-aid = Le régime d’aide juridique de l’Ontario
run-by-legal-clinic = Une clinique juridique
run-by-government = Le gouvernement
run-by-charity = Un organisme de bienfaisance
run-by-emergency = La police, les pompiers et les ambulances
run-by-union = Un syndicat
run-by-health = Un service de santé
run-by-unknown = On ne sait pas

asks-status-yes = Oui
asks-status-no = Non

may-share-nobody = Personne, selon le service
may-share-police = Police
may-share-immigration = Agents d’immigration
may-share-child-protection = Protection de l’enfance
may-share-partners = Autres services

## Laws

laws = Lois
laws-lead = Les lois et les décisions que les guides mentionnent, en mots simples, chacune avec sa page officielle, l’endroit où elle a été lue et le degré de certitude de cette source.
laws-used = Lois mentionnées dans ce guide
contacts-used = Contacts mentionnés dans ce guide
law-citation = Référence
law-address = Page officielle
law-read-at = Lu à cette adresse
law-strength = Type de source
law-as-of = La source décrit l’état du droit au
law-undated = Non précisé : la page ne porte pas de date
law-review-by = À revoir au plus tard le
strength-official = Une page officielle à jour
strength-official-archived = Une page officielle archivée
strength-official-partial = Une page officielle, lue en partie
strength-secondary = Une description faite par d’autres, et non le texte officiel

area-criminal = Droit criminel
area-court = Décisions des tribunaux
area-charter = Droits garantis par la Charte
area-immigration = Immigration
area-municipal = Règlements municipaux
area-labour = Travail
area-human-rights = Droits de la personne
area-housing = Logement
area-family = Famille
area-health = Santé
area-privacy = Vie privée

## Glossary

glossary = Glossaire
glossary-lead = Les mots que les guides emploient, et ce qu’ils veulent dire ici.
glossary-aliases = Aussi : { $words }

## Finder

finder = Trouver un passage
finder-short = Choisissez des thèmes, un guide ou un terme, et voyez les passages qui conviennent.
finder-lead = Choisissez un thème ou un terme. La liste ci-dessous ne garde que les passages qui conviennent. Vos choix restent sur cet appareil.
finder-heading = Chercher
finder-topics = Thèmes
finder-laws = Les lois, une par une
finder-audience = Écrit pour
audience-worker = Les personnes qui travaillent
audience-provider = Les intervenantes et intervenants
audience-partner = Les organismes qui diffusent ces guides
finder-term = Terme
finder-typed = Terme, en lettres latines
finder-type = Au clavier : allez à la liste et tapez les premières lettres.
finder-any = Tous les termes
finder-reset = Effacer tous les choix
finder-passages = Passages
finder-opening = Début de la page
finder-count = Passages trouvés :
finder-none = aucun. Retirez un choix.
finder-show = Les voir
finder-plain = Votre navigateur est trop ancien pour réduire cette liste : tous les passages sont affichés. Vous pouvez chercher dans cette page avec votre navigateur.
finder-other = D’autres façons de chercher, et ce que cette page ne peut pas faire
finder-whole-title = Un guide entier sur une page
finder-whole = Chaque guide existe aussi en une seule longue page, faite pour la recherche de votre navigateur :
finder-in-page = Pour chercher un mot dans une page
finder-computer = Sur un ordinateur, appuyez sur Ctrl et F (sur un Mac, ⌘ et F) et tapez le mot.
finder-android = Sur un téléphone Android, dans Chrome, ouvrez le menu ⋮ et choisissez « Rechercher dans la page ».
finder-iphone = Sur un iPhone, dans Safari, touchez le bouton de partage et choisissez « Rechercher sur la page ».
finder-limits-title = Ce que cette page ne peut pas faire
finder-limits = Il n’y a pas de case où écrire une question : il faudrait un script, et ces pages n’en ont aucun. Un moteur de recherche saurait ce que vous cherchez et pourrait le dire à d’autres. Ici, rien de ce que vous tapez ou choisissez ne quitte cet appareil.

## Term index

term-index = Index des termes
term-index-short = Tous les mots du glossaire et leurs autres noms, avec les sections qui en parlent.
term-index-register = Tous les mots dans l’ordre. Choisissez-en un pour voir les sections qui en parlent.
term-index-under = Index des termes : { $heading }
term-letters = Premières lettres
term-see = voir { $terms }
term-see-also = Voir aussi : { $terms }
term-meaning = Ce que cela veut dire
term-more = Sections en tout : { $count }. Pour les voir toutes, choisissez le terme sous « { $finder } ».
term-strokes = { $count } traits

## Print

print-version = Version à imprimer
whole-guide = Tout ce guide sur une page, pour chercher ou pour imprimer
print-title = { $title } (version à imprimer)
print-how = Pour imprimer, utilisez le menu de votre navigateur. Seul le texte est imprimé, avec les adresses écrites au complet.

see-page = {" "}(page { $number })
see-number = {" "}({ $number })
fact-separator = {" "}:{" "}
volume = Volume { $number }
volume-of = Volume { $number } sur { $count }
other-volumes = Dans les autres volumes
stamp = Espace pour le timbre ou l’adresse de l’organisme qui remet ce document
same-on-web = Le même texte sur le web :
files = À garder ou à imprimer
file-letter = PDF pour papier Lettre
file-a4 = PDF pour papier A4
file-half = PDF demi-lettre (5,5 × 8,5 po)
file-booklet = Livret à imprimer recto verso et à plier (papier Lettre)
file-shop = PDF pour imprimerie, avec traits de coupe
file-phone = PDF pour téléphone
file-single = Tout en un seul fichier, pour un téléphone ou une messagerie
file-epub = Livre numérique (EPUB)
file-volume = { $file }, volume { $number } sur { $count }
file-page = { $file }, cette page seulement
file-bilingual = PDF en français et en anglais, côte à côte (papier Lettre)
file-brochure = Dépliant à trois volets (PDF pour papier Lettre)
file-cards = Cartes à découper et à remettre (PDF pour papier Lettre)
file-text = Texte simple à envoyer par messagerie (WeChat, KakaoTalk, Zalo et d’autres peuvent analyser et garder ce qui est envoyé)
file-proof = { $file } (épreuve, à ne pas distribuer)

cards-fold = Découpez aux repères et pliez sur les points : une langue de chaque côté.
cards-duplex = Imprimez recto verso en taille réelle. Découpez aux repères.
cards-cut = Imprimez en taille réelle. Découpez aux repères.

printer-test = Feuille d’essai pour l’imprimante (recto verso)
printer-test-print = Imprimez les pages 1 et 2 au recto et au verso d’une feuille Lettre : taille réelle (100 %), retourner sur le bord court.
printer-test-turn = Tournez la feuille de droite à gauche, comme la page d’un livre. Le 2 doit être à l’endroit. S’il est à l’envers, choisissez l’autre bord dans la fenêtre d’impression.
printer-test-measure = Mesurez la ligne ci-dessous : elle doit avoir 100 mm. Si elle est plus courte, choisissez la taille réelle et désactivez « ajuster à la page ».
printer-test-light = Regardez la feuille devant une lumière. Les croix des deux côtés doivent se recouvrir à 2 mm près.
printer-test-one-side = Si l’imprimante n’imprime que d’un côté, imprimez la page 1, remettez la feuille, puis imprimez la page 2. Essayez jusqu’à ce que le 2 soit à l’endroit et notez comment la feuille était placée : un livret entier se place de la même façon.
printer-test-back = Ce côté doit être à l’endroit quand vous tournez la feuille comme la page d’un livre.

## A guide in one file

# A file that travels alone has no exit: these sentences stand in its place. Say plainly what closing and deleting do.
single-leave = Pour sortir, fermez ce fichier. Si personne ne doit le trouver, supprimez-le.
# A link to what follows.
single-leave-more = Comment le supprimer
single-leave-title = Fermer et supprimer ce fichier
single-leave-how = Fermez la fenêtre ou l’application dans laquelle vous lisez. Supprimez ensuite le fichier là où vous l’avez enregistré, par exemple dans le dossier des téléchargements, puis dans la corbeille.
single-leave-chat = S’il est arrivé par une messagerie, supprimez aussi le message. L’application, une sauvegarde ou la personne qui l’a envoyé peuvent encore en garder une copie, et certaines applications analysent les fichiers.
single-leave-name = Vous pouvez donner au fichier un autre nom qui ne révèle rien. Son contenu reste le même.
single-whole = Tout le guide est dans ce seul fichier, et sa lecture ne demande pas Internet. Un numéro entre parenthèses, comme (2-30.1), est un passage d’un autre guide. Les liens vers des adresses du Web demandent Internet, et ces sites peuvent garder une trace de votre visite.
# The index of words at the end of the file: what they mean, and the sections that speak of them.
single-terms = Les mots de ce guide
# The same in one word, for a link that is always in view.
single-terms-short = Mots
# $count is the number of sections that speak of a word.
single-terms-more = Sections en tout : { $count }. Pour les voir toutes, cherchez le mot dans ce fichier.

## Books for reading apps

# For screen readers: a list of the main places of a book.
epub-landmarks = Repères dans ce livre
epub-pages = Pages du guide imprimé (Letter)
# After how to delete a file.
epub-library = Si une application de lecture a mis ce livre dans sa bibliothèque, supprimez-le aussi à cet endroit.
# What shops and libraries tell readers of a book with disabilities. It must be true of every book.
epub-accessibility = Texte avec titres, table des matières et index des mots. Il peut être agrandi, affiché dans d’autres couleurs et lu à voix haute. Chaque image a une description. Il n’y a ni son, ni vidéo, ni script.

## The first page, the exit, and addresses that lead nowhere

chooser-title = Choisir une langue
chooser-heading = Langue
chooser-read = Lire en français
exit-title = Nouvelle page
not-found-title = Page introuvable
not-found = Il n’y a pas de page à cette adresse.

## A copy without a host: the first page of a stick, and how to check a copy

start-phone = Sur un téléphone, ouvrez plutôt un fichier du dossier { $folder } :
check = Vérifier cette copie
check-lead = Ces étapes montrent si un fichier a été abîmé ou modifié avant de vous parvenir. Il faut un ordinateur ; rien n’est à installer.
check-list = Le fichier { $list } contient un long nombre pour chacun des autres fichiers. L’ordinateur recalcule chaque nombre et compare les deux.
check-linux = Sous Linux
check-mac = Sur un Mac
check-windows = Sous Windows
check-terminal = Ouvrez un terminal dans le dossier où se trouve { $start } et tapez cette ligne :
check-quiet = Si rien ne s’affiche, tous les fichiers sont tels qu’ils ont été faits. Sinon, chaque ligne nomme un fichier abîmé, modifié ou manquant.
check-one = Ouvrez le dossier, cliquez dans l’adresse en haut de la fenêtre, tapez cmd et appuyez sur Entrée. Tapez ensuite cette ligne, avec le nom du fichier à vérifier. Le nombre affiché doit être celui qui se trouve à côté de ce nom dans { $list }.
check-program = Avec le programme qui a fait cette copie
check-program-how = Il vérifie tout à la fois : les nombres, les liens, et qu’aucun fichier n’a été ajouté. Dans le même dossier, tapez :
check-limits-title = Ce que cela ne montre pas
check-limits = Qui modifie un fichier peut aussi modifier la liste. Si cela vous inquiète, calculez le nombre de la liste elle-même et comparez-le par téléphone avec la personne qui vous a donné cette copie. Les fichiers qu’un ordinateur laisse de lui-même sur une clé sont sans danger.
check-bad-title = Si quelque chose diffère
check-bad = Ne transmettez pas cette copie. Demandez-en une nouvelle.

## Staying safer while reading

safety = Lire de façon plus sûre
safety-lead = Ce site ne conserve rien sur vous : pas de témoins (cookies), pas de compteurs, pas de scripts. Votre appareil et le réseau que vous utilisez peuvent tout de même garder des traces. Choisissez ce qui convient à votre situation.

safety-exit-title = Ce que fait « Quitter maintenant »
safety-exit-away = La page est effacée immédiatement et un site Web ordinaire s’ouvre.
safety-exit-blank = La page est effacée immédiatement et laisse place à une page vide.
safety-exit-limits = Cela n’efface pas l’historique. Le bouton « retour », la liste des pages visitées et celle des onglets ouverts peuvent encore montrer que vous avez ouvert ce site. Si quelqu’un est tout près, fermer l’onglet peut être plus rapide.

safety-history-title = Historique et fenêtres privées
safety-history = L’historique de votre navigateur garde les titres et les adresses des pages. Vous pouvez en supprimer des lignes une à une. Un historique vide peut lui-même éveiller des soupçons : supprimer seulement ces pages peut donc être plus sûr que tout supprimer.
safety-private = Une fenêtre privée, ou de navigation privée (incognito), ne garde pas d’historique une fois que vous avez fermé toutes les fenêtres de ce genre. Le réseau du travail, de la maison ou d’un café peut quand même voir quel site a été ouvert, mais pas les mots que vous avez lus.

safety-shared-title = Appareils et comptes partagés
safety-shared = Si d’autres personnes utilisent l’appareil, ou si quelqu’un d’autre l’a configuré ou le paie, dites-vous que ces personnes peuvent y regarder. Le téléphone d’une personne de confiance, ou un ordinateur dans une bibliothèque publique, peut être plus sûr.
safety-synced = Si votre navigateur est connecté à un compte, l’historique et les onglets ouverts peuvent apparaître sur d’autres appareils liés à ce compte. Déconnectez-vous d’abord, ou utilisez une fenêtre privée.
safety-spyware = Si quelqu’un sait des choses que vous n’avez faites que sur votre téléphone, il s’y trouve peut-être un programme qui surveille. Effacer l’historique ne protège pas contre cela, et supprimer ce programme peut se remarquer. Utilisez un autre appareil pour demander de l’aide.

safety-phone-title = Si quelqu’un fouille dans votre téléphone
safety-phone = Un verrouillage par code vaut mieux qu’un verrouillage par le visage ou le doigt, que quelqu’un d’autre peut utiliser. Les fichiers que vous avez enregistrés restent dans le dossier des téléchargements tant que vous ne les avez pas supprimés à cet endroit et dans la corbeille. La question de savoir si des agents peuvent fouiller votre téléphone dépend de l’endroit où vous êtes ; une avocate ou un avocat peut vous le dire.

safety-stick-title = Si vous avez ceci sur une clé USB ou dans un fichier
safety-stick = Toute personne qui trouve la clé peut la lire, à moins qu’elle ne soit chiffrée. Lire à partir d’une clé ne laisse aucune adresse sur Internet, mais l’ordinateur peut garder en mémoire le nom du fichier et celui de la clé.
safety-chat = Les messageries comme WeChat, KakaoTalk et Zalo, ainsi que le courriel, peuvent analyser ce que vous envoyez, en garder une copie et montrer le nom d’un fichier à d’autres. Ce qui a été envoyé ne peut pas être repris de tous les téléphones.

safety-print-title = Si vous avez ceci sur papier
safety-print = Le papier ne peut pas être suivi à la trace, mais on peut le trouver. Ne gardez que les pages dont vous avez besoin. Les navigateurs peuvent imprimer l’adresse et la date dans la marge ; vous pouvez désactiver cela dans la fenêtre d’impression.

safety-names-title = Ce que les noms peuvent révéler
safety-names = D’autres personnes peuvent voir les noms de fichiers, les titres de fenêtres et les favoris. Les pages destinées aux travailleuses et aux travailleurs ne portent qu’un numéro dans leur adresse et leur titre. Si vous enregistrez quelque chose, vous pouvez lui donner un nom qui ne révèle rien.
safety-names-open = D’autres personnes peuvent voir les noms de fichiers, les titres de fenêtres et les favoris. Dans cet exemplaire, ils disent de quoi parle une page, y compris les pages destinées aux travailleuses et aux travailleurs. Si vous enregistrez quelque chose, vous pouvez lui donner un nom qui ne révèle rien.

safety-here-title = Ce que fait ce site
safety-here = Il ne charge rien à partir d’autres sites et n’envoie rien à personne. Les liens vers d’autres sites ne leur disent pas que vous venez d’ici, mais ces sites peuvent garder une trace de votre visite. Les factures de téléphone peuvent indiquer les numéros que vous avez appelés.

## Documents for reviewers

packet-kind = Pour relecture, pas pour distribution
packet-about = { $code }, édition { $edition } : chaque partie en anglais et, dessous, la traduction, pour les personnes qui les relisent.
packet-about-source = { $code }, édition { $edition } : le texte anglais, pour les personnes qui le relisent.
packet-look = À regarder :
packet-look-meaning = La traduction dit-elle la même chose que l’anglais : rien de moins, rien de plus, rien de plus fort ni de plus faible ?
packet-look-words = Les personnes à qui le texte s’adresse le diraient-elles ainsi ? Un mot est-il blâmant, inquiétant ou condescendant ?
packet-look-figures = Les numéros de téléphone, les montants, les dates, les délais et les numéros d’articles de loi sont-ils les mêmes des deux côtés ?
packet-look-clear = Comprend-on chaque phrase dès la première lecture ?
packet-look-law = Si vous connaissez le droit : le texte correspond-il aux lois nommées à la fin de chaque section, telles qu’elles sont aujourd’hui ?
packet-how = Écrivez dans la case qui suit chaque section, sur papier ou dans le fichier Word, ou envoyez une liste des numéros de section avec ce qu’il faut changer. Quand tout va bien, écrivez « OK ». Rendez ensuite le document à la personne qui vous l’a remis.
packet-names = N’écrivez jamais de nom, ni le vôtre ni celui de quelqu’un d’autre, dans ce document ou dans le nom du fichier. Écrivez seulement le code de rôle que vous avez reçu, par exemple R1. N’utilisez ni les commentaires ni le suivi des modifications de Word : ils portent le nom de votre compte.

packet-lead = Titre, résumé et début
packet-title = Titre
packet-short-title = Titre court
packet-summary = Résumé
packet-missing = Cette section n’est pas encore traduite.
packet-picture = {"["}Image : { $words }]
packet-avoid = Mots à éviter : { $words }
packet-short-name = Nom dans les guides discrets

packet-status-source = Texte anglais : { $states }.
packet-status-own = Traduction : { $states }.
packet-state-missing = pas encore écrite
packet-state-machine = version écrite à l’aide d’un logiciel, non relue
packet-state-draft = brouillon non relu
packet-state-reviewed = version relue
packet-state-stale = plus ancienne que le texte anglais
packet-state-withdrawn = retirée, car le texte anglais a changé pour la sécurité des lectrices et lecteurs
packet-state-lapsed = version modifiée depuis sa relecture
packet-state-law-unchecked = droit non vérifié
packet-state-law-checked = droit vérifié par une avocate ou un avocat
packet-state-law-checked-on = droit vérifié par une avocate ou un avocat le { $date }

packet-laws = Lois auxquelles cette section renvoie
packet-law-source = { $strength }. État du droit au { $date }.
packet-law-source-undated = { $strength }. La page ne porte pas de date.
packet-law-read = Lu à l’adresse { $address }
packet-comments = Commentaires sur { $code }

packet-sign-off = Visa pour { $code }
packet-sign-off-note = Un texte ne compte comme relu ou vérifié qu’une fois que la personne responsable l’a inscrit.
packet-role = Code de rôle (jamais un nom)
packet-date = Date
packet-language-reviewed = Langue relue
packet-law-checked = Droit vérifié
packet-yes = oui
packet-no = non
packet-not-looked-at = pas regardé

## About

# What changed: for holders of older copies.
changes = Ce qui a changé
changes-lead = Si vous avez un exemplaire plus ancien, sur papier, sur une clé ou en fichier, voyez ici ce qui n’est plus valable. Chaque entrée porte le numéro qui figure aussi dans votre exemplaire.
changes-none = Aucun changement de sens n’a été noté depuis le début de cette série.
changes-safety = Ne vous fiez pas à l’ancien texte : agir d’après lui pourrait ne pas être sûr.
changes-substantive = Le sens a changé par rapport aux exemplaires plus anciens.
changes-gone-title = Ne figure plus dans les guides
changes-gone = Ces numéros ne figurent que dans des exemplaires plus anciens.
changes-small = Les corrections d’orthographe et de formulation qui ne changent pas le sens ne sont pas indiquées.

about = À propos de ces guides
about-lead = Qui les a faits, à partir de quoi, et jusqu’où on peut s’y fier.
about-made-title = Comment les guides ont été écrits
about-made = Ces guides ont été écrits à l’aide d’un logiciel à partir de sources publiques : lois, décisions de tribunaux, pages de gouvernements et publications d’organismes communautaires. Les traductions ont elles aussi été écrites à l’aide d’un logiciel. Pour chaque loi, il est indiqué où elle a été lue et quel est le degré de certitude de cette source.
about-advice = Ceci est de l’information, et non un avis juridique. Elle s’adresse aux adultes en Ontario et ne peut pas tenir compte de votre situation. Une avocate, un avocat ou une clinique juridique le peut.
about-law-date = Les guides décrivent l’état du droit au { $date }. Le droit change : demandez un exemplaire plus récent quand celui-ci est ancien.
about-status-title = Jusqu’où on peut s’y fier
count-own = { $total ->
    [one] { $count } section sur { $total } est écrite en français.
   *[other] Sections écrites en français : { $count } sur { $total }.
  }
count-machine = { $count ->
    [one] { $count } section a été écrite à l’aide d’un logiciel, et personne ne l’a relue.
   *[other] { $count } sections ont été écrites à l’aide d’un logiciel, et personne ne les a relues.
  }
count-draft = { $count ->
    [one] { $count } section est une ébauche que personne n’a relue.
   *[other] { $count } sections sont des ébauches que personne n’a relues.
  }
count-reviewed = { $count ->
    [0] Aucune section n’a encore été relue par une personne.
    [one] { $count } section a été relue par une personne qui connaît la langue et le sujet.
   *[other] { $count } sections ont été relues par une personne qui connaît la langue et le sujet.
  }
count-checked = { $count ->
    [0] Aucune section n’a encore été vérifiée par une avocate ou un avocat.
    [one] Une avocate ou un avocat a vérifié { $count } section.
   *[other] Une avocate ou un avocat a vérifié { $count } sections.
  }
about-status-words = Chaque page dit, en tête, où en est son texte. Une section qui fait exception le dit elle-même.

# Locked wording: what these sentences say may not be changed, weakened or left out.
credits-title = Crédits
credits-structure = Le texte suit la structure de publications de 2017 et de 2020 faites par les personnes et les organismes nommés ici. Ses phrases sont nouvelles.
credits-publications = Publications : { $names }
credits-authors = Autrices et auteurs : { $names }
credits-partners = Partenaires : { $names }
credits-funder = Bailleur de fonds : { $names }
credits-no-part = Ces personnes et organismes n’ont ni écrit, ni financé, ni relu, ni approuvé ce texte, et il ne porte aucun de leurs logos.

land-title = Le territoire
land = Ces guides parlent de Toronto, qui est le territoire traditionnel de nombreuses nations, dont les Mississaugas de Credit, les Anishnabeg, les Chippewas, les Haudenosaunee et les Wendats, et qui est visé par le Traité n° 13.

licence-title = Copie
licence = Vous pouvez copier, imprimer, traduire et modifier le texte selon la licence Creative Commons Attribution – Partage dans les mêmes conditions 4.0 (CC BY-SA 4.0), à condition que les crédits et les avis sur la relecture l’accompagnent toujours.
