//! Codes of edition: pages, books and PDFs.

use super::code::{Code, error};
use super::promise::Promise::{Budgets, Bytes, Languages, Links, Words};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error("address-for-code", "The site's address cannot stand in a QR code on paper: it is too long or has characters that telephones read differently.")
        .seen("base: https://пример.example/")
        .mend("Write it in ASCII as browsers copy it (`xn--…`), shorten it, or leave `base` out.")
        .keeps(Links),
    error("does-not-fit", "A card or leaflet has more text than its paper.")
        .seen("a card of fourteen long lines")
        .mend("Shorten the text, in this language alone if the others fit."),
    error("long-chapter", "A chapter has more pages than can be folded into one booklet.")
        .seen("one page of content that fills 70 pages of paper")
        .mend("Divide the page in two."),
    error("missing-font", "A font is not there that PDFs of a language need.")
        .seen("monarch build --edition pdf on a machine without fonts for Korean")
        .mend("Install the package that the message names, or name a folder: `--fonts fonts`.")
        .keeps(Languages),
    error("missing-glyph", "No font has a character of the text, so it would be a box on paper.")
        .seen("𫝀 in a page")
        .mend("Install the package that the message names, or write it with other characters.")
        .keeps(Words),
    error("no-style", "The theme lacks a style sheet.")
        .seen("themes/default without styles/base.css")
        .mend("Put the file back, or remove the folder `themes` to use the built-in theme."),
    error("over-budget", "A page with its styles is larger than its kind may be. On a slow phone it would not come.")
        .seen("a page of 61,000 bytes, and the budget of its kind is 51,200")
        .mend("Divide or shorten it, or raise the budget of its kind in `budgets` of series.yaml.")
        .keeps(Budgets),
    error("packing", "A zip file, book or document could not be packed. This is a fault of the program, or memory ran out.")
        .seen("nothing that you typed")
        .mend("Try it again with more memory; if it stays, report it with the message.")
        .keeps(Bytes),
    error("pdf", "A PDF could not be set. The message names the file and, if it can, the section or the template's line.")
        .seen("themes/default/print/guide.typ with a bracket too many")
        .mend("Correct the template; if you changed none, report it with the message."),
    error("pdf-standard", "The standards that a PDF has to keep cannot be asked for together. This is a fault of the program.")
        .seen("nothing that you typed")
        .mend("Report it with the message, as the page on reporting errors says.")
        .keeps(Languages),
    error("template", "A template of the theme cannot be used.")
        .seen("{{ page.titel }} in templates/page.html")
        .mend("Correct the template that the message names, or remove it to use the built-in one."),
    error("text-too-long", "What a page says first, or one of its blocks, is too long to be sent as a message.")
        .seen("a lead of two hundred words on a page for workers")
        .mend("Shorten it, or divide the block in two: a message holds 1,000 characters, a part 4,000."),
    error("two-files", "Two files would be written to one path.")
        .seen("two pages whose names differ by their number only")
        .mend("Give one of the pages or guides another name.")
        .keeps(Links),
];
