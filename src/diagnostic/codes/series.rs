//! Codes of series: what pages, translations, records and partners say together.

use super::code::{Code, error, warning};
use super::promise::Promise::{Alike, Budgets, Links, Policy, Referrals, Words};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    warning("avoided-word", "The text uses a word that the glossary avoids for this term.")
        .seen("a word that stands under `avoid:` in glossary.yaml")
        .mend("Write the term; where the word itself is meant, put it in quotation marks.")
        .settable(),
    error("bad-file-name", "A file in a guide does not name a page.")
        .seen("content/en/part-4/Police.md")
        .mend("Name it by a number and small letters: `10-police.md`.")
        .keeps(Links),
    error("bad-role", "A role is not written as a code. Names of people never stand in a ledger.")
        .seen("--by Maria")
        .mend("Write capital letters and a digit: `--by R1`.")
        .keeps(Policy),
    error("brochure-form", "A page that is also a leaflet does not fold: it needs title and lead, exactly five sections, and no notes, tables or code.")
        .seen("paper: brochure on a page with six sections")
        .mend("Make it five sections of `##`, and take tables, notes and code out."),
    error("called-too-late", "A partner's contact was called so much later than the edition's date that readers are told the copy is old.")
        .seen("called_on: 2027-09-01 in an edition of 2026")
        .mend("Write the day on which somebody called, or build from a newer edition.")
        .keeps(Policy),
    error("card-drift", "A line of a card does not repeat the source's words, so its two sides would say different things.")
        .seen("- **변호사와 이야기하고 싶습니다.**")
        .mend("Write the source's line in bold, then a backslash, and the translation on the next line.")
        .keeps(Alike),
    error("card-form", "A page that gives cards has no section that is one list of plain lines.")
        .seen("paper: cards on a page whose first section is a paragraph")
        .mend("Make the first section one list, without links, pictures and notes."),
    error("class-in-translation", "Changes are classed in the source language only.")
        .seen("monarch translate accept --lang ko part-4 --class typo")
        .mend("Leave `--class` out.")
        .keeps(Policy),
    error("class-missing", "A text of the source changed, and nobody said how far the change reaches.")
        .seen("monarch translate accept --lang en 'part-4#police' after a change")
        .mend("Say it: `--class typo`, `--class substantive` or `--class safety`.")
        .keeps(Policy),
    error("code-differs", "A translation has not the same code blocks as its source.")
        .seen("a command that was translated")
        .mend("Copy the code block from the source.")
        .settable(),
    error("code-in-translation", "A translation gives codes or topics, which stand in the source only.")
        .seen("## 경찰 {#police code=2}")
        .mend("Keep only the id: `## 경찰 {#police}`."),
    error("credited-name", "A partner's name or its logo is that of somebody whom the credits name as having had no part in this text.")
        .seen("name: the name of an author of the first publication")
        .mend("Take another name, or have the credits changed by whoever keeps the series."),
    error("dead-fragment", "A link leads to a section that its page has not.")
        .seen("[Police](10-police.md#at-wrok)")
        .mend("Write the id of the section: `10-police.md#at-work`.")
        .keeps(Links),
    error("dead-image", "A picture is named that is not there.")
        .seen("![booklet](bookelt.png)")
        .mend("Correct the name, or put the picture beside the page.")
        .keeps(Links),
    error("dead-link", "A link leads to a page or file that is not there.")
        .seen("[Police](10-polcie.md)")
        .mend("Write the path of a page that there is: `10-police.md`.")
        .keeps(Links),
    error("figure-differs", "An amount or a period is not one of the law that is linked beside it.")
        .seen("within 30 days ([](law:act-1)), and the law has 15")
        .mend("Correct the text, or the `figures` of the law in laws.yaml.")
        .keeps(Alike),
    error("figure-without-law", "An amount or a period stands where no law is linked that would set it, so nobody would notice when it changes.")
        .seen("A person may complain within 30 days.")
        .mend("Link the law in the same paragraph, item or cell: `[](law:its-id)`; where no law sets it, write it in words.")
        .settable(),
    warning("law-expired", "The day by which a law had to be read again is past.")
        .seen("review_by: 2026-06-01, and today is later")
        .mend("Read the law at its address and set `current_to` and `review_by` in laws.yaml.")
        .settable(),
    error("law-in-translation", "The law is checked in the source language only. A reviewed translation inherits the check.")
        .seen("monarch translate accept --lang ko part-4 --law-checked Ontario --by L1")
        .mend("Record it for the source: `--lang en`.")
        .keeps(Policy),
    warning("length", "A translation is much shorter or longer than translations into its language are: something may be left out or stand twice.")
        .seen("a section of 40 characters whose source has 900")
        .mend("Hold it against the source, and complete it.")
        .settable(),
    error("links-differ", "A translation has not the same links as its source.")
        .seen("a translation without the source's [](law:act-1)")
        .mend("Put every link of the source in, as often, and no other.")
        .settable(),
    error("locked-record", "A partner changes or hides a contact that has to stay as it is in every copy.")
        .seen("hide: [emergency]")
        .mend("Take it out of `hide`; for a contact of your own take another id.")
        .keeps(Referrals),
    error("missing-code", "A heading or page of the source has no code, by which people report errors.")
        .seen("## Police {#police}")
        .mend("Give it the next free one, which the message names: `{#police code=7}`.")
        .keeps(Links),
    error("missing-guide", "series.yaml lists a guide that has no introduction.")
        .seen("guides: {part-5: …} without content/en/part-5/guide.md")
        .mend("Write `guide.md` in its folder, or take the guide out of series.yaml.")
        .keeps(Links),
    error("missing-home", "The source language has no home page.")
        .seen("content/en without series.md")
        .mend("Write content/en/series.md: front matter with title, description and code, then the text.")
        .keeps(Links),
    error("missing-id", "A heading has no id. Ids are what translations, links and the ledger hold on to.")
        .seen("## Police at work")
        .mend("Write `## Police at work {#police-at-work code=7}`; a translation takes the ids of its source.")
        .keeps(Links),
    error("missing-text", "A language has no text for what was named.")
        .seen("monarch translate accept --lang ko 'part-4#police', and no such section in Korean")
        .mend("Translate it first, or name another section or guide.")
        .keeps(Policy),
    error("missing-topic-name", "A topic has no name in this language.")
        .seen("topics: [police] in series.yaml, and nothing in ko/series.md")
        .mend("Add it to the front matter of series.md: `topics: {police: 경찰}`."),
    warning("newer-than-edition", "A text changed after the date of the edition, so the edition would say a date that is too early.")
        .seen("a change of 2026-12-01 in an edition of 2026-11-21")
        .mend("Set `as_of` in series.yaml to that day or later.")
        .settable(),
    warning("no-romanisation", "A Chinese term has no spelling in Latin letters, by which readers without an input method find it.")
        .seen("行业: without `romanised`")
        .mend("Add how it is typed: `romanised: hang ye`.")
        .settable(),
    error("no-sections", "A decision was to be recorded without saying for which sections.")
        .seen("monarch translate accept --lang ko --status reviewed --by R1")
        .mend("Name a guide, `part-4`, or sections, `'part-4#police'`.")
        .keeps(Policy),
    error("no-series", "There is no content/series.yaml, which lists languages, guides and the date of the edition.")
        .seen("a folder content with only pages in it")
        .mend("Write it, or copy the one that `monarch new DIR` makes."),
    warning("not-called", "Nobody has called a contact for a long time, or ever.")
        .seen("called_on: 2025-01-10")
        .mend("Call the number, check name, hours and languages, and set `called_on` in contacts.yaml.")
        .settable(),
    error("not-discreet", "Paper, a title or the metadata of a discreet guide tells what the guide is about, names somebody, or gives a telephone number.")
        .seen("a card that says what its carrier does for a living")
        .mend("Say it without: whoever finds the paper must learn nothing of who carries it.")
        .keeps(Policy),
    error("note-label", "A note's label names another section than the one it stands in.")
        .seen("[^rent-1] in the section `police`")
        .mend("Number it by its own section: `[^police-1]`, here, at the note, and in every language.")
        .settable(),
    error("notes-differ", "A translation has not the same notes as its source.")
        .seen("a translation without [^police-1]")
        .mend("Write every note of the source, under the same label.")
        .settable(),
    error("numbers-differ", "A translation has other numbers or dates than its source.")
        .seen("within 30 days, and in Korean 20일")
        .mend("Correct the number; numbers, dates and section numbers are the same in every language, in digits.")
        .settable(),
    error("repeated-choice", "A partner lists a guide, language or contact twice.")
        .seen("guides: [part-1, part-1]")
        .mend("Take one of the two out."),
    error("repeated-code", "A code belongs to two pages or sections. People who report an error by phone could mean either.")
        .seen("code: 4-03 on two pages")
        .mend("Give one of them the free code that the message names.")
        .keeps(Links),
    error("repeated-id", "An id stands twice in one guide, or twice among a partner's contacts.")
        .seen("## Police {#police} on two pages of part-4")
        .mend("Give one of them another id.")
        .keeps(Links),
    error("repeated-order", "Two pages of a guide begin with one number, so their order is open.")
        .seen("10-police.md and 10-rent.md")
        .mend("Give each its own number.")
        .keeps(Links),
    error("reserved-name", "A page is named like one that the site makes itself.")
        .seen("10-search.md")
        .mend("Choose another name: `10-search-of-a-home.md`.")
        .keeps(Links),
    error("reused-code", "A new section takes a code that an older one had. Old copies and reports still mean the older one.")
        .seen("code=2 of a section that was taken out")
        .mend("Take the next free number; where only the id changed, rename its row in state.yaml.")
        .keeps(Links),
    error("reveals", "A discreet guide, or a text made of it, uses a word that names what it is silent about.")
        .seen("a word of the list `reveals` on a page for workers")
        .mend("Say it without the word; a contact has a `short_name` for such places.")
        .keeps(Policy),
    error("say-shape", "A translation has not the same sentences to say aloud as its source, so readers would say one thing and read another.")
        .seen("> [!SAY] with two items in the source and three in the translation")
        .mend("Write the reader's words for each sentence of the source, in the same order and form.")
        .keeps(Alike),
    error("section-mismatch", "A translation's headings do not match those of its source.")
        .seen("a translation with 5 headings and no ids, and a source with 6")
        .mend("Give every heading the id of its source: `## … {#id}`.")
        .keeps(Policy),
    warning("sort-key", "A sort key of a Chinese term is written in Latin letters, and would sort it among foreign words.")
        .seen("sort_as: hangye")
        .mend("Write characters that have that reading only: `sort_as: 航业`.")
        .settable(),
    error("source-language", "A partner's list of languages does not begin with the source language, in which everything is shown that is not translated.")
        .seen("languages: [ko, en]")
        .mend("Put the source first: `languages: [en, ko]`.")
        .keeps(Policy),
    error("too-many", "A partner adds more contacts and referrals than a copy has room for.")
        .seen("forty referrals in partner.yaml")
        .mend("Keep those that you can call every six months.")
        .keeps(Budgets),
    error("unknown-choice", "A partner names a guide, language or contact that the series has not.")
        .seen("guides: [part-9]")
        .mend("Write one that the message names."),
    error("unknown-id", "A translation has a section that its source has not.")
        .seen("## 경찰 {#polcie}")
        .mend("Write the id of the source: `{#police}`.")
        .keeps(Policy),
    error("unknown-page", "A translation is of a page that the source language has not.")
        .seen("content/ko/part-4/10-polcie.md")
        .mend("Give it the name of the source's page: `10-police.md`.")
        .keeps(Words),
    error("unknown-section", "A section was named that there is none of.")
        .seen("monarch translate accept --lang ko part-4#polcie")
        .mend("Write a guide, `part-4`, or a section, `'part-4#police'`.")
        .keeps(Policy),
    error("unknown-topic", "A page or section has a topic that series.yaml does not list.")
        .seen("topics: [polcie]")
        .mend("Write one of those in series.yaml, or add it there."),
    warning("unlisted-language", "There is a folder for a language that series.yaml does not list, so nothing in it is published.")
        .seen("content/fr, and languages: [en, ko]")
        .mend("Add the language to series.yaml, or move the folder away.")
        .settable(),
    warning("unread-figure", "A figure of a law is neither an amount nor a period, so the text cannot be held against it.")
        .seen("figures: [a few days]")
        .mend("Write one number with its unit: `$5,000`, `48 hours`, `3.5 years`.")
        .settable(),
    error("unsafe-referral", "A guide for workers links a contact that may tell police.")
        .seen("[](contact:a-hotline) in Part 3")
        .mend("Choose another contact, or name it in a guide for providers, with its warning.")
        .keeps(Referrals),
    warning("untranslated", "A part of a translation is still in the source language.")
        .seen("an English sentence in a Korean page")
        .mend("Translate it; words to say in the other language stand in quotation marks or bold.")
        .settable(),
    warning("unused-file", "Nothing reads this file.")
        .seen("content/en/part-9/10-police.md, and no guide part-9")
        .mend("List its guide in series.yaml, or move the file away.")
        .settable(),
    warning("unused-row", "The ledger has a row for a section that there is none of.")
        .seen("part-4#polcie: in state.yaml")
        .mend("Take the row out, or correct its address.")
        .settable(),
];
