//! Sentences to say aloud. In the source they stand alone; in a translation each stands in the language in
//! which it is said, and below it the reader's words.

use crate::series::LanguageIndex;
use crate::series::tree::{Sentence, Spoken};

use super::Writer;

impl Writer<'_> {
    pub(super) fn write_say(&self, spoken: &[Spoken], out: &mut String) {
        out.push_str("<div class=\"say\">");
        for part in spoken {
            match part {
                Spoken::Sentence(sentence) if sentence.said.is_none() => {
                    self.write_paragraph(&sentence.words, out);
                }
                Spoken::Sentence(sentence) => self.write_sentence(sentence, out),
                Spoken::List { start, sentences } => {
                    let close = open_list(*start, out);
                    for sentence in sentences {
                        match sentence.said.is_none() {
                            true => {
                                out.push_str(&format!("<li{}>", self.foreign(&sentence.words)));
                                self.write_inlines(&sentence.words, out);
                            }
                            false => {
                                out.push_str("<li>");
                                self.write_sentence(sentence, out);
                            }
                        }
                        out.push_str("</li>");
                    }
                    out.push_str(close);
                }
            }
        }
        out.push_str("</div>");
    }

    /// The source's sentence and, while it is still what they stand for, the reader's words.
    fn write_sentence(&self, sentence: &Sentence, out: &mut String) {
        let Some(said) = &sentence.said else { return };
        let source =
            Writer::new(self.shared, self.links, self.reader).in_language(LanguageIndex::SOURCE);
        let attributes = self.language_of(LanguageIndex::SOURCE);
        out.push_str(&format!("<p class=\"said\"{attributes}>"));
        source.write_inlines(&said.sentence, out);
        out.push_str("</p>");
        if !said.outdated {
            self.write_paragraph(&sentence.words, out);
        }
    }
}

/// Opens a list, and says how it is closed.
pub(super) fn open_list(start: Option<u64>, out: &mut String) -> &'static str {
    match start {
        None => out.push_str("<ul>"),
        Some(1) => out.push_str("<ol>"),
        Some(first) => out.push_str(&format!("<ol start=\"{first}\">")),
    }
    match start {
        None => "</ul>",
        Some(_) => "</ol>",
    }
}
