//! Codes of source: files, front matter, YAML, pictures, interface strings, partners.

use super::code::{Code, error};
use super::promise::Promise::{Discreet, Languages, Links, Names, Policy, Requests, Words};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error("bad-id", "A name is no id. Ids hold small letters, digits and hyphens, and begin with a letter.")
        .seen("911-call: {phone: \"911\"}")
        .mend("Rename it: `call-911`.")
        .keeps(Languages),
    error("bad-image", "A picture is not of the kind that its name says, or is damaged.")
        .seen("a JPEG called `fold.png`")
        .mend("Open it in a program for pictures and save it anew, under a name with the right ending."),
    error("bad-language", "A language is not written as a BCP 47 tag, or its entry in languages.yaml cannot be used.")
        .seen("languages: [en, chinese]")
        .mend("Write the tag: `zh-Hans`, `zh-Hant`, `ko`, `vi`.")
        .keeps(Languages),
    error("bad-logo", "A partner's logo is no PNG, JPEG or plain SVG, or it is too small or too heavy.")
        .seen("logo: logo.bmp")
        .mend("Save it anew as PNG, JPEG or plain SVG, at least 32 pixels wide and high.")
        .keeps(Discreet),
    error("bad-name", "A file of the theme, the languages or the strings has a name that is not UTF-8.")
        .seen("themes/default/styles/caf\\xe9.css")
        .mend("Rename the file with the letters a to z.")
        .keeps(Names),
    error("bad-svg", "A drawing cannot be read as SVG, or does not say how wide and high it is.")
        .seen("<svg><path d=\"M0 0\"/></svg>")
        .mend("Save it as plain SVG with a `viewBox`, without a document type."),
    error("bad-value", "A key has a value that it cannot have. The message says what it has to be.")
        .seen("as_of: last week")
        .mend("Write what the message asks for: `as_of: 2026-11-21`."),
    error("bad-yaml", "A file or front matter is not YAML, or is no map of keys and values.")
        .seen("title: Police: what to say")
        .mend("Put quotation marks around values that contain `: `, and indent with spaces."),
    error("different-placeables", "An interface string uses other variables than the same string of the source language.")
        .seen("page-of = {$page} of {$pages}, and in Korean only {$page}")
        .mend("Use the same variables, in any order.")
        .keeps(Languages),
    error("file-too-large", "A file of the theme, the languages or the strings is larger than 4 MB.")
        .seen("themes/default/styles/base.css of 5 MB")
        .mend("Make it smaller; pictures belong to `content`."),
    error("fluent-syntax", "A file of interface strings is not written in Fluent.")
        .seen("home Home page")
        .mend("Write `home = Home page`; further lines of a string are indented.")
        .keeps(Languages),
    error("image-metadata", "A picture holds more than it shows: where, when or by whom it was taken.")
        .seen("a photograph straight from a telephone")
        .mend("Export it without metadata, or run `exiftool -all= picture.jpg`.")
        .keeps(Discreet),
    error("interrupted-change", "A change of several files is being made, or was interrupted: content is neither old nor new.")
        .seen("an import that was killed, and content/.monarch.pending beside the languages")
        .mend("Wait for the command that makes it, or run it again: it finishes what was begun. Where it says that a file was edited since, compare the files that content/.monarch.pending names with what they should say, then delete it.")
        .keeps(Words),
    error("link-out-of-tree", "A symbolic link in `themes` or `i18n` leads out of the series. Somebody else's theme must not be able to publish files of this machine.")
        .seen("themes/default/styles/extra.css -> /etc/passwd")
        .mend("Copy the file to this place.")
        .keeps(Discreet),
    error("locked-key", "A partner's file sets what is the same in every copy, such as status, credits or disclaimer.")
        .seen("credits: {authors: [us]}")
        .mend("Take the key out of partner.yaml."),
    error("low-contrast", "A partner's colour cannot be read well enough on light or dark screens.")
        .seen("colours: {light: \"#ffdd00\"}")
        .mend("Take the nearest shade that passes, which the message names.")
        .keeps(Languages),
    error("missing-folder", "The folder of fonts that was named is not there.")
        .seen("monarch build --edition pdf --fonts font")
        .mend("Name a folder that holds .ttf, .otf or .ttc files: `--fonts fonts`."),
    error("missing-key", "A key that is needed is not there, or is empty.")
        .seen("title:")
        .mend("Add the line that the message names: `title: Police at work`."),
    error("missing-string", "A language lacks an interface string that the source language has.")
        .seen("i18n/ko/ui.ftl without `home`")
        .mend("Add the string to `i18n/<tag>/ui.ftl`: `home = …`.")
        .keeps(Languages),
    error("missing-words", "A record has facts and no name or words in the source language.")
        .seen("a contact in contacts.yaml that content/en/contacts.yaml lacks")
        .mend("Add its words: `legal-aid: {name: …, description: …}`.")
        .keeps(Policy),
    error("no-content", "There is no folder `content` where the series should be.")
        .seen("monarch build in an empty folder")
        .mend("Go to the folder of the series, name it (`monarch build ROOT`), or start one (`monarch new DIR`)."),
    error("no-front-matter", "A page does not begin with front matter, or its front matter does not end.")
        .seen("a page that begins with `## Police`")
        .mend("Begin it with a line `---`, `title:` and `description:`, and end them with a line `---`."),
    error("no-interface", "A language has no interface strings.")
        .seen("languages: [en, fr] without i18n/fr/ui.ftl")
        .mend("Add `i18n/<tag>/ui.ftl`.")
        .keeps(Languages),
    error("not-a-file", "Something that should be a file is a folder, a device or a link to one.")
        .seen("themes/default/styles/base.css -> a folder")
        .mend("Put the file itself in its place.")
        .keeps(Names),
    error("not-utf-8", "A file is not UTF-8, so letters in it could be lost.")
        .seen("a page saved as GB 18030 or Windows-1252")
        .mend("Save it as UTF-8 in your editor.")
        .keeps(Words),
    error("outside-folder", "A partner's file names a file outside of its own folder.")
        .seen("logo: ../../photos/us.png")
        .mend("Put the file beside partner.yaml and write its name: `logo: us.png`.")
        .keeps(Discreet),
    error("repeated-guide", "Two guides have one name or one number.")
        .seen("guides: part-1 and part-2, both with number 1")
        .mend("Give each its own; a number that a guide once had is not given again.")
        .keeps(Links),
    error("repeated-language", "A language is listed twice.")
        .seen("languages: [en, ko, ko]")
        .mend("Take one of the two out.")
        .keeps(Links),
    error("repeated-string", "An interface string stands twice in one file.")
        .seen("home = Home, and further down home = Start")
        .mend("Take one of the two out.")
        .keeps(Languages),
    error("symbolic-link", "Content and partners' files may not be links: what they lead to could be anything on this machine.")
        .seen("content/en/part-1/10-police.md -> /home/me/police.md")
        .mend("Put the file itself in its place.")
        .keeps(Discreet),
    error("text-in-drawing", "A drawing has letters in it, which look different everywhere and which nobody can translate.")
        .seen("<text x=\"4\" y=\"8\">Fold here</text>")
        .mend("Say it in words beside the picture, or turn the letters into paths.")
        .keeps(Words),
    error("too-large", "A file is larger than may be read: 4 MB in a series, less for partners' files, 64 MiB in a written folder.")
        .seen("content/en/part-1/picture.png of 9 MB")
        .mend("Make the picture smaller, or divide the page.")
        .keeps(Names),
    error("unknown-file", "A kind of file has no place in `content`.")
        .seen("content/en/part-1/notes.docx")
        .mend("Move it elsewhere; content holds .md, .yaml and pictures.")
        .keeps(Words),
    error("unknown-key", "Nothing reads this key. It is misspelled, or belongs to another file.")
        .seen("descripton: What to say")
        .mend("Write the key that the message names: `description`.")
        .keeps(Words),
    error("unknown-language", "A language is named that nothing is known about here.")
        .seen("monarch search --lang kr 단속")
        .mend("Write one that the message lists: `--lang ko`. A new one is described in i18n/languages.yaml."),
    error("unknown-record", "A law, contact, term or guide is named that there is none of.")
        .seen("[](law:cc-231)")
        .mend("Correct the id, or add the record to laws.yaml, contacts.yaml or glossary.yaml first.")
        .keeps(Links),
    error("unknown-reference", "An interface string refers to another one that there is none of.")
        .seen("about = {long-title}")
        .mend("Add that string to the same file, or write the words.")
        .keeps(Languages),
    error("unknown-string", "A language has an interface string that the source language has not.")
        .seen("hme = 처음")
        .mend("Correct its name, or take it out.")
        .keeps(Languages),
    error("unreadable", "A file or folder of the series cannot be read.")
        .seen("a page that belongs to another user")
        .mend("Check its permissions: `chmod u+r FILE`."),
    error("unreadable-file", "A file of the theme, the languages, the strings or the fonts cannot be read.")
        .seen("i18n/ko/ui.ftl without permission to read")
        .mend("Check its permissions: `chmod u+r FILE`."),
    error("unsafe-svg", "A drawing holds what could run, fetch or hide something. Only shapes are let through.")
        .seen("<script>…</script> or href=\"https://…\" in an SVG")
        .mend("Save it as plain SVG, with texts and clones turned into paths and colours as attributes.")
        .keeps(Requests),
    error("unsigned-review", "A ledger says that a text was reviewed or its law checked, and not by whom and when.")
        .seen("part-4#police: {language: reviewed}")
        .mend("Record it with its role and day: `monarch translate accept --lang ko 'part-4#police' --status reviewed --by R1`.")
        .keeps(Policy),
];
