# Interface strings: every word that readers see and that is not in the text of a guide.
# The source language: every other language has the same keys and placeables.
#
# For translators
# - Write for a reader who is tired, perhaps watched, on a small screen: plain, calm, concrete words.
#   Address readers directly where the language does so politely.
# - Keep { $names in braces } as they are. You may move them anywhere in the sentence.
# - Punctuation (colons, quotation marks, spaces, the separator of lists) belongs to the message:
#   use that of your language.
# - "Section", "guide", "code" and "edition" have one word each; use the same one everywhere.

## Dates, lists, punctuation

# A calendar date. $year, $month (1 to 12) and $day are numbers.
date = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $day }, { $year }

# What stands between the members of a list, with its space: the comma of "police, lawyers, courts".
list-separator = {", "}

# What stands between two sentences: a space, or nothing in languages that write none.
sentence-separator = {" "}

# The title of a page in the bar of the window. $page is the title of the page, $guide the short title of its guide.
page-title = { $page } – { $guide }

# A service named in a sentence, with its telephone number.
contact-with-phone = { $name } ({ $phone })

## The frame of every page

# The quick exit: short, always visible. The same words everywhere.
exit-now = Exit now

# For people who use the keyboard or a screen reader: jumps over the links at the top.
skip-to-content = Skip to the text

# For screen readers: the links that lead from the home page to this page.
way-back = You are here

# For screen readers: the links to this page in other languages.
languages = This page in other languages

# The home page, in links.
home = Home

# For screen readers: links at the end of every page.
more-pages = More pages

contents = Contents
on-this-page = On this page
guides = The guides

# For screen readers: links to the page before and after this one.
steps = Previous and next page
previous = Previous
next = Next

# $count is the number of pages of a guide.
pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
  }

# Before links to the same section in other languages, which follow by their own names.
same-section = This section in:

## The foot of every page

# How to report a mistake. $address is an e-mail address, $code the number of the page (4-03).
report-to-with-code = Found a mistake? Write to { $address } and give the number { $code }, or that of the section.
report-to = Found a mistake? Write to { $address }.
report-ask-with-code = Found a mistake? Tell whoever gave you this, with the number { $code } or that of the section.
report-ask = Found a mistake? Tell whoever gave you this.

# $edition is a date in figures that names the edition (2026-11-22), $date the same date in words.
edition = Edition { $edition }. Law as of { $date }.
newer-after = After { $date }, ask for a newer copy.
# $place is an address.
newest-copy = The newest copy is at { $place }.

## How far the text can be trusted

# At the head of a page, for the text of the whole page; the same sentences stand at a section that differs.
# Say "nobody who speaks" with the name of your own language.
status-machine = This text was written with software. Nobody who speaks English well has reviewed it yet.
status-draft = This text is a draft, written with software from public sources. Nobody has reviewed it yet.
status-reviewed = A person who knows the language and the subject has reviewed this text.
status-mixed = Parts of this page have been reviewed and others have not. Each section says which.
law-unchecked = No lawyer has checked what it says about the law.
law-checked = A lawyer has checked what it says about the law.
law-checked-on = A lawyer checked what it says about the law on { $date }.
law-mixed = A lawyer has checked some sections and not others. Each section says which.
# $date is the date of the edition.
information-only = Information, not legal advice, for adults in Ontario. Law as of { $date }.
status-more = How this was made, and how far to trust it

# Above a section that is shown in English because there is none in the reader's language. Name English in your language.
fallback-missing = This section has not been written in this language yet. Here it is in English.
fallback-below-policy = The translation of this section has not been reviewed, so it is not shown. Here it is in English.
fallback-stale = The English text has changed, and the translation is being renewed. Here it is in English.
# Above a translation that is older than its English text.
stale = The English text of this section has changed since it was translated. Parts of it may be out of date.
# Above a text that was edited after somebody had reviewed it.
lapsed = This section has been edited since it was reviewed.

# Printed across and at the top of pages for workers that are not finished. One short word.
proof-mark = PROOF
proof-banner = Proof: not reviewed or not checked by a lawyer. For reading and correcting, not for handing out.

## Text

# Titles of boxes.
alert-note = Note
alert-tip = Good to know
alert-important = Important
alert-warning = Take care
alert-caution = Danger

# For screen readers: a box that scrolls. $columns lists the headings of the table.
table-label = Table: { $columns }
code-block = Code

# For screen readers. $number is the number of a note.
note-reference = Note { $number }
note-back = Back to the text of note { $number }

## Discreet guides: nothing here may say what the guide is about

# $code is the number of the page (3-04).
discreet-title = Guide { $code }
discreet-description = A page of a guide.

## Contacts

contacts = Contacts
contacts-lead = Services that the guides name, with what is known of each. You can ask what will be kept private before you say who you are.
contact-phone = Phone
contact-email = E-mail
contact-web = Website
contact-hours = Hours
contact-languages = Languages
contact-run-by = Run by
contact-asks-status = Asks about immigration status
contact-may-share = May pass on what it hears to
contact-source = Source
# $date is when the source was written: a year or a day. $read is the day on which it was read.
contact-source-dated = Dated { $date }, read on { $read }
contact-source-undated = Without a date, read on { $read }
# Beside a telephone number. $date is the day on which a person last called it.
contact-called = called on { $date }
contact-not-checked = not checked: nobody has called this number lately
# Under a contact: what no source says of it, in one sentence. The second and third where one half is known.
contact-not-known = Not known: whether they ask about status, and whom they tell. Ask before you say who you are.
contact-not-known-asks = Not known: whether they ask about status. Ask before you say who you are.
contact-not-known-shares = Not known: whom they tell. Ask before you say who you are.
# $name is the organisation that hands this copy on, and that left the contact out or added something.
contact-left-out = This copy does not give its number or address. { $name } left it out.
shared-by = This copy comes from { $name }.
added-by = Added by { $name }
added-note = { $name } wrote this part. The people who made the guides have not checked it.
added-contacts = Contacts added by { $name }

# Who runs a service.
run-by-community = A community group
run-by-legal-aid = Ontario’s legal aid plan
run-by-legal-clinic = A legal clinic
run-by-government = The government
run-by-charity = A charity
run-by-emergency = Police, fire and ambulance services
run-by-union = A union
run-by-health = A health service
run-by-unknown = Not known

asks-status-yes = Yes
asks-status-no = No

# With whom a service may share what it hears.
may-share-nobody = Nobody, it says
may-share-police = Police
may-share-immigration = Immigration officers
may-share-child-protection = Child protection
may-share-partners = Other services

## Laws

laws = Laws
laws-lead = The laws and decisions that the guides refer to, in plain words, each with its official page, where it was read and how sure that source is.
laws-used = Laws in this guide
contacts-used = Contacts in this guide
law-citation = Cited as
law-address = Official page
law-read-at = Read at
law-strength = Kind of source
law-as-of = The source speaks as of
law-undated = Not said: the page bears no date
law-review-by = To be looked at again by
strength-official = A current official page
strength-official-archived = An official page that is archived
strength-official-partial = An official page, read in part
strength-secondary = Somebody else’s description, not the official text

# Parts of the law.
area-criminal = Criminal law
area-court = Decisions of the courts
area-charter = Rights under the Charter
area-immigration = Immigration
area-municipal = City by-laws
area-labour = Work
area-human-rights = Human rights
area-housing = Housing
area-family = Family
area-health = Health
area-privacy = Privacy

## Glossary

glossary = Glossary
glossary-lead = The words that the guides use, and what they mean here.
# $words is a list of other words for the same thing.
glossary-aliases = Also: { $words }

## Finder

# The page on which readers narrow down all passages. A passage is a section of a page, or a law, contact or term.
finder = Find a passage
# On the home page, below the name of the finder.
finder-short = Choose topics, a guide or a term, and see the passages that fit.
finder-lead = Choose a topic or a term. The list below keeps only the passages that fit. What you choose stays on this device.
# On the home page, above the finder and the term index.
finder-heading = Look something up
finder-topics = Topics
# The list of laws, told apart from the guide to the laws.
finder-laws = The laws one by one
finder-audience = Written for
audience-worker = Workers
audience-provider = Service providers
audience-partner = Organizations that share these guides
finder-term = Term
# Only for languages that are not written in letters: a second list whose entries begin with Latin letters. Say by which romanisation.
finder-typed = Term, in Latin letters
# How to find an entry of a long list with the keyboard. A list takes no input method: where letters
# are put together by one (Korean), say that the arrow keys choose.
finder-type = With a keyboard: go to the list and type the first letters.
# The first entry of the list of terms: no choice.
finder-any = Any term
finder-reset = Clear all choices
finder-passages = Passages
# Stands for the heading of what comes before the first heading of a page.
finder-opening = Opening of the page
# A number follows, or finder-none where there is nothing.
finder-count = Passages found:
finder-none = none. Take away a choice.
# A link from the number at the lower edge to the list.
finder-show = Show them
# Only shown in old browsers.
finder-plain = Your browser is too old to narrow this list down, so all passages are shown. You can search this page with your browser.
finder-other = Other ways to search, and what this page cannot do
finder-whole-title = A whole guide on one page
finder-whole = Each guide is also there as one long page, made for the search of your browser:
finder-in-page = To search a page for a word
finder-computer = On a computer, press Ctrl and F (on a Mac, ⌘ and F) and type the word.
# Use the words of Chrome and of Safari in your language.
finder-android = On an Android phone in Chrome, open the menu ⋮ and choose “Find in page”.
finder-iphone = On an iPhone in Safari, tap the share button and choose “Find on Page”.
finder-limits-title = What this page cannot do
# Say it plainly: nothing is promised here that a page without scripts cannot do.
finder-limits = There is no box here in which to type a question: that would need a script, and these pages have none. A search engine on the web would learn what you look for, and could tell others. Here nothing that you type or choose leaves this device.

## Term index

term-index = Term index
term-index-short = Every word of the glossary and other words for it, with the sections that speak of it.
# Above the list of all words, on the first page of the index.
term-index-register = All words in order. Choose one to see the sections that speak of it.
# $heading is a letter, or a number of strokes.
term-index-under = Term index: { $heading }
# For screen readers: the letters under which words stand.
term-letters = First letters
# After another word for a term, as in the index of a book. $terms is a link, or a list of links.
term-see = see { $terms }
term-see-also = See also: { $terms }
term-meaning = What it means
# $count is the number of sections that speak of a term, $finder a link to the finder.
term-more = Sections in all: { $count }. To see every one, choose the term under “{ $finder }”.
# A heading of the index in Chinese by strokes. Other languages need it all the same.
term-strokes = { $count } strokes

## Print

print-version = Print version
# A link to the page that holds a whole guide.
whole-guide = This whole guide on one page, to search or to print
# The title of the window. $title is the title of the guide.
print-title = { $title } (print)
print-how = To print, use the menu of your browser. Only the text is printed, with addresses written out.

# After a link on paper: the page to which it leads. $number is the number of that page. A space before it, where the language has one.
see-page = {" "}(page { $number })
# After a link on paper to a page of another guide. $number is its code (2-30.1).
see-number = {" "}({ $number })
# Between the name of a fact and what is known: a colon with its spaces.
fact-separator = :{" "}
# One of several booklets of a guide.
volume = Volume { $number }
# On its title page.
volume-of = Volume { $number } of { $count }
# Above the titles of chapters that stand in other booklets of the guide.
other-volumes = In the other volumes
# Below an empty box on the back of printed matter.
stamp = Room for the stamp or address of the organisation that gives this out
# Before the address of the same text on the website, on title pages and folded leaflets; a QR code may stand beside it.
same-on-web = The same text on the web:
# Above links to files of a guide.
files = To keep or print
file-letter = PDF for Letter paper
file-a4 = PDF for A4 paper
file-half = PDF in half-letter size (5.5 × 8.5 in)
file-booklet = Booklet to print on both sides and fold (Letter paper)
file-shop = PDF for a print shop, with crop marks
file-phone = PDF for a phone
file-single = One file with everything, for a phone or a chat
file-epub = E-book (EPUB)
# $file is one of the names above; $number counts the volumes of a guide, of which there are $count.
file-volume = { $file }, volume { $number } of { $count }
# $file is one of the names above. Stands on a page of a guide.
file-page = { $file }, this page only
# Each text in the reader's language with the English beside it: name both where your language does so.
file-bilingual = PDF in two languages, side by side (Letter paper)
file-brochure = Folded leaflet (PDF for Letter paper)
file-cards = Cards to cut out and hand over (PDF for Letter paper)
file-text = Plain text to send in a chat (WeChat, KakaoTalk, Zalo and others may scan and keep what is sent)
# $file is one of the names above.
file-proof = { $file } (proof, not for handing out)

# At the edge of sheets of cards, for whoever prints and cuts them. One line each.
cards-fold = Cut at the marks. Fold at the dots, so that one language is on each side.
cards-duplex = Print on both sides at actual size. Cut at the marks.
cards-cut = Print at actual size. Cut at the marks.

# A sheet by which whoever prints sees whether their printer turns and sizes pages right. The first is also
# the name of the link to it; the last stands on its back.
printer-test = Test sheet for your printer (two sides)
printer-test-print = Print pages 1 and 2 on both sides of one Letter sheet: actual size (100%), turn on the short edge.
printer-test-turn = Turn the sheet over from right to left, as you turn the page of a book. The 2 has to stand upright. If it stands on its head, choose the other edge in the print window.
printer-test-measure = Measure the line below. It has to be 100 mm long. If it is shorter, choose actual size, and switch off “fit to page”.
printer-test-light = Hold the sheet against the light. The crosses of both sides should lie within 2 mm of each other.
printer-test-one-side = If your printer prints on one side only, print page 1, put the sheet back in, and print page 2. Try until the 2 stands upright, and note how the sheet went in: whole booklets go in the same way.
printer-test-back = This side has to stand upright when you turn the sheet over as you turn the page of a book.

## A guide in one file

# A file that travels alone has no exit: these sentences stand in its place. Say plainly what closing and deleting do.
single-leave = To leave, close this file. If nobody should find it, delete it.
# A link to what follows.
single-leave-more = How to delete it
single-leave-title = Closing and deleting this file
single-leave-how = Close the window or the app in which you read this. Then delete the file where you saved it, for example in the downloads folder, and delete it from the bin as well.
single-leave-chat = If it came in a chat, delete the message there too. The app, a backup or the person who sent it may still keep a copy, and some apps scan files.
single-leave-name = You can give the file another name that says nothing. What it says inside stays the same.
single-whole = The whole guide is in this one file, and reading it needs no internet. A number in brackets, such as (2-30.1), is a passage of another guide. Links to addresses on the web need the internet, and those sites may record your visit.
# The index of words at the end of the file: what they mean, and the sections that speak of them.
single-terms = Words in this guide
# The same in one word, for a link that is always in view.
single-terms-short = Words
# $count is the number of sections that speak of a word.
single-terms-more = Sections in all: { $count }. To see every one, search this file for the word.

## Books for reading apps

# For screen readers: a list of the main places of a book.
epub-landmarks = Places in this book
# The same of the pages of the PDF on Letter paper.
epub-pages = Pages of the printed guide (Letter)
# After how to delete a file.
epub-library = If a reading app has put this book into its library, delete it there too.
# What shops and libraries tell readers of a book with disabilities. It must be true of every book.
epub-accessibility = Text with headings, a table of contents and an index of words. It can be enlarged, shown in other colours and read aloud. Every picture has a description. There is no sound, no video and no script.

## The first page, the exit, and addresses that lead nowhere

# The title of the first page in the window: neutral, it says nothing of what follows.
chooser-title = Choose a language
chooser-heading = Language
chooser-read = Read in English
# The title of the blank page behind the exit: it looks like nothing.
exit-title = New page
not-found-title = Page not found
not-found = There is no page at this address.

## A copy without a host: the first page of a stick, and how to check a copy

# On the first page of a stick, above links to files for phones. $folder is the name of a folder.
start-phone = On a phone, open a file from the folder { $folder } instead:
# The page that tells how to find out whether a copy is whole and unchanged. Also the text of links to it.
check = Check this copy
check-lead = These steps show whether a file was damaged or changed on its way to you. They need a computer, and nothing has to be installed.
# $list is the name of a file.
check-list = The file { $list } holds a long number for every other file. The computer works out each number again and compares the two.
check-linux = On Linux
check-mac = On a Mac
check-windows = On Windows
# $start is the name of a file.
check-terminal = Open a terminal in the folder that holds { $start }, and type this line:
check-quiet = If nothing is printed, every file is as it was made. Otherwise each line names a file that is damaged, changed or missing.
# Windows compares one file at a time. $list is the name of a file. "cmd" stays as it is.
check-one = Open the folder, click into the address at the top of the window, type cmd and press Enter. Then type this line, with the name of the file that you want to check. The number that is printed must be the one beside that name in { $list }.
# "The program": no name, a line to type follows.
check-program = With the program that made this copy
check-program-how = It checks everything at once: the numbers, the links, and that no file was added. In the same folder, type:
check-limits-title = What this does not show
check-limits = Whoever changes a file can change the list too. If that worries you, work out the number of the list itself and compare it by phone with whoever gave you this copy. Files that a computer leaves on a stick by itself do no harm.
check-bad-title = If something differs
check-bad = Do not pass this copy on. Ask for a new one.

## Staying safer while reading

safety = Staying safer while you read
safety-lead = This site keeps nothing about you: no cookies, no counters, no scripts. Your device, and the network you use, may still keep traces. Choose what fits your situation.

safety-exit-title = What “Exit now” does
safety-exit-away = It clears the page at once and opens an ordinary website.
safety-exit-blank = It clears the page at once and leaves a blank one.
safety-exit-limits = It cannot erase history. The “back” button, the list of visited pages and the list of open tabs can still show that you were here. If someone is close, closing the tab may be faster.

safety-history-title = History and private windows
safety-history = Your browser’s history keeps the titles and addresses of pages. You can delete single entries. An empty history can itself raise questions, so deleting only these pages may be safer than deleting all.
safety-private = A private or incognito window keeps no history once you close all its windows. The network at work, at home or in a café can still see which site was opened, though not which words you read.

safety-shared-title = Shared devices and accounts
safety-shared = On a device that others use, or that someone else set up or pays for, assume that they can look. A phone of a person you trust, or a computer in a public library, may be safer.
safety-synced = If your browser is signed in to an account, history and open tabs may appear on other devices with that account. Sign out first, or use a private window.
safety-spyware = If someone knows things that you only did on your phone, there may be a program on it that watches. Clearing history does not help against that, and removing it may be noticed. Use another device to ask for help.

safety-phone-title = If someone looks through your phone
safety-phone = A lock with a code is better than one with a face or a finger that someone else can use. Files that you saved stay in the downloads folder until you delete them there and in the bin. Whether officers may search your phone depends on where you are; a lawyer can tell you.

safety-stick-title = If you have this on a USB stick or as a file
safety-stick = Whoever finds the stick can read it, unless it is encrypted. Reading from a stick leaves no address on the internet, but the computer may remember the name of the file and of the stick.
safety-chat = Services for chats, such as WeChat, KakaoTalk and Zalo, and mail may scan what you send, keep a copy of it, and show the name of a file to others. What was sent cannot be taken back from every phone.

safety-print-title = If you have this on paper
safety-print = Paper cannot be traced, and it can be found. Keep only the pages you need. Browsers may print the address and the date in the margin; you can switch that off in the print window.

safety-names-title = What names can show
safety-names = Names of files, titles of windows and bookmarks can be seen by others. The pages for workers carry only a number in their address and title. If you save something, you can give it a name that says nothing.
# The same, in a copy whose pages for workers are named by what they say.
safety-names-open = Names of files, titles of windows and bookmarks can be seen by others. In this copy they say what a page is about, also for the pages for workers. If you save something, you can give it a name that says nothing.

safety-here-title = What this site does
safety-here = It loads nothing from other sites and sends nothing to anyone. Links to other sites do not tell them that you came from here, but those sites may keep records of your visit. Telephone bills may list the numbers you called.

## Documents for reviewers

# Reviewers receive each page as a document for Word or paper, English and translation one under the other.
packet-kind = For review, not for handing out
# $code is the number of the page (4-03) or the name of a list of records, $edition the date of the edition in figures.
packet-about = { $code }, edition { $edition }: each part in English, and below it the translation, for people who check them.
# The same for a document that holds the English text alone. Name English in your language.
packet-about-source = { $code }, edition { $edition }: the English text, for people who check it.
# Before a list of questions.
packet-look = What to look at:
packet-look-meaning = Does the translation say what the English says: nothing missing, nothing added, nothing stronger or weaker?
packet-look-words = Would its readers put it this way? Does any word blame, frighten or talk down?
packet-look-figures = Are telephone numbers, amounts, dates, periods and numbers of laws the same in both?
packet-look-clear = Will its readers understand every sentence the first time?
packet-look-law = If you know the law: does the text fit the laws named at the end of each section, as they stand today?
packet-how = Write in the box after each section, on paper or in the Word file, or send a list of section numbers with what should change. Where all is well, write “OK”. Then give it back to whoever gave it to you.
# R1 stays as it is.
packet-names = Never write a name, yours or anyone else’s, in this document or in the name of its file. Write only the role code that you were given, such as R1. Do not use Word’s own comments or tracked changes: they carry the name of your account.

# The heading of the first section: what stands above the first heading of a page.
packet-lead = Title, summary and opening
packet-title = Title
packet-short-title = Short title
packet-summary = Summary
packet-missing = There is no translation of this section yet.
# In the place of a picture. $words says what it shows.
packet-picture = {"["}Picture: { $words }]
packet-avoid = Words to avoid: { $words }
packet-short-name = Name in discreet guides

# $states is a list of the states below.
packet-status-source = English text: { $states }.
packet-status-own = Translation: { $states }.
packet-state-missing = not written yet
packet-state-machine = written with software, not reviewed
packet-state-draft = draft, not reviewed
packet-state-reviewed = reviewed
packet-state-stale = older than the English text
packet-state-withdrawn = withdrawn, because the English text changed for the safety of readers
packet-state-lapsed = edited since its review
packet-state-law-unchecked = law not checked
packet-state-law-checked = law checked by a lawyer
packet-state-law-checked-on = law checked by a lawyer on { $date }

# Above a list of laws.
packet-laws = Laws that this section points to
# $strength is the kind of source (see strength-…), $date the date to which it speaks.
packet-law-source = { $strength }. Law as of { $date }.
packet-law-source-undated = { $strength }. The page bears no date.
# $address is an address on the web.
packet-law-read = Read at { $address }
# Above an empty box. $code is the number of the section.
packet-comments = Comments on { $code }

# At the end. The lines are filled in by hand; yes and no answer “Language reviewed” and “Law checked”.
packet-sign-off = Sign-off for { $code }
packet-sign-off-note = A text counts as reviewed or checked only when the maintainer has recorded it.
packet-role = Role code (never a name)
packet-date = Date
packet-language-reviewed = Language reviewed
packet-law-checked = Law checked
packet-yes = yes
packet-no = no
packet-not-looked-at = not looked at

## About

# What changed: for holders of older copies.
changes = What changed
changes-lead = If you have an older copy, on paper, on a stick or as a file, look here for what no longer holds. Each entry has the number that also stands in your copy.
changes-none = Nothing that changes the meaning has been recorded since this series began.
changes-safety = Do not rely on the older text: acting on it may not be safe.
changes-substantive = The meaning has changed since older copies.
changes-gone-title = No longer in the guides
changes-gone = These numbers stand in older copies only.
changes-small = Corrections of spelling and wording that leave the meaning as it was are not listed.

about = About these guides
about-lead = Who made this, from what, and how far it can be trusted.
about-made-title = How it was written
about-made = These guides were written with software from public sources: laws, decisions of courts, pages of governments, and publications of community organizations. Translations were written with software too. Each law says where it was read and how sure that source is.
about-advice = This is information, not legal advice. It is for adults in Ontario, and it cannot know your situation. A lawyer or a legal clinic can.
# $date is the date of the edition.
about-law-date = It describes the law as of { $date }. Law changes: ask for a newer copy when this one is old.
about-status-title = How far it can be trusted
# $count of $total sections have text in this language.
count-own = { $total ->
    [one] { $count } of { $total } section is written in this language.
   *[other] { $count } of { $total } sections are written in this language.
  }
count-machine = { $count ->
    [one] { $count } section was written with software, and nobody has reviewed it.
   *[other] { $count } sections were written with software, and nobody has reviewed them.
  }
count-draft = { $count ->
    [one] { $count } section is a draft that nobody has reviewed.
   *[other] { $count } sections are drafts that nobody has reviewed.
  }
count-reviewed = { $count ->
    [0] No section has been reviewed by a person yet.
    [one] { $count } section has been reviewed by a person who knows the language and the subject.
   *[other] { $count } sections have been reviewed by a person who knows the language and the subject.
  }
count-checked = { $count ->
    [0] No lawyer has checked any section yet.
    [one] A lawyer has checked { $count } section.
   *[other] A lawyer has checked { $count } sections.
  }
about-status-words = Every page says at its head how far its text has come. A section that differs says so itself.

# Locked wording: what these sentences say may not be changed, weakened or left out.
credits-title = Credits
credits-structure = The text follows the structure of publications of 2017 and 2020 by the people and organizations named here. Its sentences are new.
# $names is a list.
credits-publications = Publications: { $names }
credits-authors = Authors: { $names }
credits-partners = Partners: { $names }
credits-funder = Funder: { $names }
credits-no-part = They did not write, fund, review or endorse this text, and it carries no logo of theirs.

land-title = The land
land = These guides speak of Toronto, which is the traditional territory of many nations, including the Mississaugas of the Credit, the Anishnabeg, the Chippewa, the Haudenosaunee and the Wendat peoples, and is covered by Treaty 13.

licence-title = Copying
licence = You may copy, print, translate and change the text under the licence Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0), as long as the credits and the notices on review stay with it.
