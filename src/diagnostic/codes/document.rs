//! Codes of document: the Markdown of a page.

use super::code::{Code, error};
use super::promise::Promise::{Languages, Links, Requests, Words};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error("absolute-link", "A link or address begins at the top of a site, so it depends on where the folder lies.")
        .seen("[Police](/part-4/10-police.md)")
        .mend("Write it from where the page stands: `../part-4/10-police.md`.")
        .keeps(Links),
    error("bad-code", "A code is not of the form that codes have: for sections a number from 1, for pages the guide's number, a hyphen and two digits.")
        .seen("## Police {#police code=two}")
        .mend("Write `code=2` at a heading, `code: 4-03` at a page.")
        .keeps(Links),
    error("bad-link", "What a link leads to is no page and no address.")
        .seen("[Police](10-police.html)")
        .mend("Name the Markdown file, `10-police.md`, or write the whole address with https://.")
        .keeps(Links),
    error("contact-in-prose", "A telephone number or e-mail address is linked in the text, where nobody would keep it up to date.")
        .seen("[call us](tel:4165550100)")
        .mend("Add the contact to contacts.yaml and write `[](contact:its-id)`.")
        .keeps(Links),
    error("empty-item", "A list item has nothing in it.")
        .seen("a line with only `-`")
        .mend("Write something, or take the line out.")
        .keeps(Words),
    error("empty-link", "A link has no text, or leads nowhere.")
        .seen("[](10-police.md)")
        .mend("Write what it leads to between `[` and `]`, and where between `(` and `)`.")
        .keeps(Languages),
    error("heading-level", "A heading is of level one, or skips a level. The page's own title stands in its front matter.")
        .seen("## Police, and below it #### At work")
        .mend("Begin with `##`, and go down one level at a time.")
        .keeps(Languages),
    error("nested-heading", "A heading stands inside a list or a quotation.")
        .seen("- ## Police")
        .mend("End the list or quotation with a blank line before the heading.")
        .keeps(Languages),
    error("nested-too-deeply", "Lists, quotations or emphasis stand in each other deeper than can be shown.")
        .seen("a list in a list, thirty times over")
        .mend("Take levels out, or make a page of its own.")
        .keeps(Words),
    error("no-alternative", "A picture has no words for those who do not see it.")
        .seen("![](booklet.png)")
        .mend("Say in a few words what it shows: `![a folded booklet](booklet.png)`.")
        .keeps(Languages),
    error("raw-html", "HTML is not taken over from a page, since it could hold anything.")
        .seen("<div>Police</div>")
        .mend("Write it in Markdown; `<` that is meant as text is written `\\<`.")
        .keeps(Requests),
    error("remote-image", "A picture would be fetched from elsewhere, which tells others of the reader.")
        .seen("![map](https://example.org/map.png)")
        .mend("Put the picture beside the page and name it by its path: `![map](map.png)`.")
        .keeps(Requests),
    error("repeated-note", "A note has the same label as another one on the page.")
        .seen("[^a-1]: One. and further down [^a-1]: Two.")
        .mend("Give the second a label of its own.")
        .keeps(Words),
    error("say-form", "What is marked to be said aloud holds something that nobody can say, or nothing at all.")
        .seen("> [!SAY] and below it a table")
        .mend("Write sentences, one a paragraph or one an item of a list, without notes and pictures.")
        .keeps(Words),
    error("shared-note", "Two sections refer to one note. A note is printed with its section, so one of the two would lack it.")
        .seen("[^police-1] in the section after that of the note")
        .mend("Write a second note for the other section.")
        .keeps(Words),
    error("unknown-attribute", "A heading has an attribute that means nothing.")
        .seen("## Police {#police lang=ko}")
        .mend("Write only what is known: `{#id code=2 .topic}`."),
    error("unknown-note", "The text refers to a note that there is none of.")
        .seen("He must say why.[^poilce-1]")
        .mend("Correct the label, or write the note below: `[^police-1]: …`.")
        .keeps(Words),
    error("unsafe-link", "A link leads to a scheme that could run something or is not known.")
        .seen("[here](javascript:alert(1))")
        .mend("Write a relative link, https:, or `law:`, `contact:`, `term:`, `guide:` with an id.")
        .keeps(Requests),
    error("unused-note", "Nothing refers to a note, so it would not be printed.")
        .seen("[^police-2]: See the Act.")
        .mend("Refer to it with `[^police-2]`, or take it out.")
        .keeps(Words),
];
