//! Runs: text with one look. In: inlines of one language. Out: runs in order, links without words
//! filled in. Never escapes, never knows in which format it will stand.

use crate::document::tree::plain_text;
use crate::edition::address::may_leave;
use crate::edition::foreign::is_foreign;
use crate::series::tree::{Inline, InlineKind, Target};
use crate::series::{GuideIndex, LanguageIndex, Series};
use crate::source::interface::{FluentValue, Interface, Piece};
use crate::source::name::Id;

/// Text with one look. A line end in it was asked for by the author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they look.
    pub look: Look,
    /// Where they lead: out of the packet, or nowhere.
    pub href: Option<String>,
    /// Their language, where it is not that of the text around them.
    pub language: Option<LanguageIndex>,
}

impl Run {
    /// Words without a look of their own.
    pub fn plain(text: impl Into<String>) -> Run {
        Run {
            text: text.into(),
            look: Look::default(),
            href: None,
            language: None,
        }
    }

    /// Says that the words are in another language than those around them.
    pub fn in_language(mut self, language: Option<LanguageIndex>) -> Run {
        self.language = language;
        self
    }

    /// An address that is its own text.
    pub fn address(address: &str) -> Run {
        Run {
            href: may_leave(address).then(|| address.to_owned()),
            ..Run::plain(address)
        }
    }

    /// Words that matter.
    pub fn strong(text: impl Into<String>) -> Run {
        Run {
            look: Look {
                strong: true,
                ..Look::default()
            },
            ..Run::plain(text)
        }
    }
}

/// How words look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Strong importance.
    pub strong: bool,
    /// Stress.
    pub emphasis: bool,
    /// No longer so.
    pub struck: bool,
    /// Code.
    pub code: bool,
    /// The number of a note.
    pub raised: bool,
}

/// What the words around give to those within.
#[derive(Debug, Clone, Default)]
struct Around {
    look: Look,
    href: Option<String>,
    language: Option<LanguageIndex>,
}

/// Reads inlines of one language.
pub struct Reader<'a> {
    series: &'a Series,
    interface: &'a Interface,
    language: LanguageIndex,
    /// The guide of the texts, if they are in one.
    guide: Option<GuideIndex>,
    /// Labels of the section's notes, in the order of their numbers.
    notes: Vec<&'a str>,
    /// Laws that were referred to, in order of first mention.
    laws: Vec<Id>,
}

impl<'a> Reader<'a> {
    /// A reader of texts in a language, of a guide or outside of all.
    pub fn new(
        series: &'a Series,
        interface: &'a Interface,
        language: LanguageIndex,
        guide: Option<GuideIndex>,
    ) -> Self {
        Reader {
            series,
            interface,
            language,
            guide,
            notes: Vec::new(),
            laws: Vec::new(),
        }
    }

    /// Begins a section, with the labels of its notes.
    pub fn begin(&mut self, notes: Vec<&'a str>) {
        self.notes = notes;
        self.laws.clear();
    }

    /// Laws that the section referred to so far.
    pub fn laws(&self) -> &[Id] {
        &self.laws
    }

    /// The title of a kind of alert.
    pub fn words(&self, key: &str) -> Vec<Run> {
        vec![Run::plain(self.interface.text(key))]
    }

    /// Inlines as runs.
    pub fn runs(&mut self, inlines: &[Inline]) -> Vec<Run> {
        let mut out = Vec::new();
        let around = self.within(&Around::default(), inlines);
        self.write_all(inlines, &around, &mut out);
        out
    }

    /// Words wholly in another script than the text are in another language.
    fn within(&self, around: &Around, content: &[Inline]) -> Around {
        let mut within = around.clone();
        if is_foreign(self.series, self.language, content) {
            within.language = Some(LanguageIndex::SOURCE);
        }
        within
    }

    fn write_all(&mut self, inlines: &[Inline], around: &Around, out: &mut Vec<Run>) {
        for inline in inlines {
            self.write(inline, around, out);
        }
    }

    fn write(&mut self, inline: &Inline, around: &Around, out: &mut Vec<Run>) {
        match &inline.kind {
            InlineKind::Text(text) => push(text, around, out),
            InlineKind::HardBreak => push("\n", around, out),
            InlineKind::Emphasis(content) => {
                let mut within = self.within(around, content);
                within.look.emphasis = true;
                self.write_all(content, &within, out);
            }
            InlineKind::Strong(content) => {
                let mut within = self.within(around, content);
                within.look.strong = true;
                self.write_all(content, &within, out);
            }
            InlineKind::Strikethrough(content) => {
                let mut within = self.within(around, content);
                within.look.struck = true;
                self.write_all(content, &within, out);
            }
            InlineKind::Code(text) => {
                let mut within = around.clone();
                within.look.code = true;
                push(text, &within, out);
            }
            InlineKind::Link { target, content } => self.write_link(target, content, around, out),
            InlineKind::Image { alternative, .. } => {
                let words = [("words", FluentValue::from(alternative.as_str()))];
                push(&self.interface.with("packet-picture", &words), around, out);
            }
            InlineKind::NoteReference { label, .. } => {
                if let Some(index) = self.notes.iter().position(|note| note == label) {
                    let mut within = around.clone();
                    within.look.raised = true;
                    push(&(index + 1).to_string(), &within, out);
                }
            }
        }
    }

    /// A link out of the series leads there. One within it is only words: the packet is one page.
    fn write_link(
        &mut self,
        target: &Target,
        content: &[Inline],
        around: &Around,
        out: &mut Vec<Run>,
    ) {
        let mut within = self.within(around, content);
        match target {
            Target::External(address) if may_leave(address) => within.href = Some(address.clone()),
            Target::Law(id) if !self.laws.contains(id) => self.laws.push(id.clone()),
            _ => {}
        }
        if !plain_text(content).is_empty() {
            return self.write_all(content, &within, out);
        }
        match target {
            Target::External(address) => push(address, &within, out),
            Target::Contact(id) => self.write_contact(id, around, out),
            _ => {
                if let Some((name, language)) = self.name_of(target) {
                    within.language = self.other(language).or(within.language);
                    push(&name, &within, out);
                }
            }
        }
    }

    /// A contact by name and telephone number, where the language puts them.
    fn write_contact(&self, id: &Id, around: &Around, out: &mut Vec<Run>) {
        let Some(record) = self.series.contact(id) else {
            return;
        };
        let Some((words, language)) = record.words(self.language) else {
            return;
        };
        let mut name = around.clone();
        name.language = self.other(language).or(name.language);
        let called = self.series.contact_name(words, self.guide);
        let Some(phone) = &record.facts.phone else {
            return push(called, &name, out);
        };
        let name = Run {
            text: called.to_owned(),
            look: name.look,
            href: name.href,
            language: name.language,
        };
        let phone = [("phone", FluentValue::from(phone.as_str()))];
        for run in self::around(self.interface, "contact-with-phone", ("name", name), &phone) {
            let within = Around {
                look: around.look,
                href: run.href,
                language: run.language.or(around.language),
            };
            push(&run.text, &within, out);
        }
    }

    /// The name of what a link without words leads to. Reviewers see what there is in their
    /// language, whatever the policy shows to readers.
    fn name_of(&self, target: &Target) -> Option<(String, LanguageIndex)> {
        let series = self.series;
        match target {
            Target::Law(id) => {
                let record = series.law(id)?;
                let (words, language) = record.words(self.language)?;
                Some((words.name.clone(), language))
            }
            Target::Term(id) => {
                let record = series.term(id)?;
                let (words, language) = record.words(self.language)?;
                Some((words.term.clone(), language))
            }
            Target::Guide(id) => {
                let guide = series.guide(id)?;
                let (text, language) = guide.intro.texts.own_or_source(self.language);
                let name = text.short_title.as_ref().unwrap_or(&text.title);
                Some((name.clone(), language))
            }
            Target::Section(address) => {
                let place = series.places.get(address)?;
                let page = series.page(place.page);
                if place.section.is_lead() {
                    let (text, language) = page.texts.own_or_source(self.language);
                    return Some((text.title.clone(), language));
                }
                let section = page.sections.get(place.section)?;
                let (text, language) = section.texts.own_or_source(self.language);
                Some((plain_text(&text.heading), language))
            }
            Target::Contact(_) | Target::External(_) => None,
        }
    }

    fn other(&self, language: LanguageIndex) -> Option<LanguageIndex> {
        (language != self.language).then_some(language)
    }
}

/// A message around a run that has its place in it: languages put it elsewhere.
pub fn around(
    interface: &Interface,
    key: &str,
    (slot, run): (&str, Run),
    words: &[(&str, FluentValue<'_>)],
) -> Vec<Run> {
    let pieces = interface.pieces(key, words).into_iter();
    let runs = pieces.filter_map(|piece| match piece {
        Piece::Words(words) => Some(Run::plain(words)),
        Piece::Slot(name) => (name == slot).then(|| run.clone()),
    });
    runs.filter(|run| !run.text.is_empty()).collect()
}

/// Adds words, to the last run where they look the same.
fn push(text: &str, around: &Around, out: &mut Vec<Run>) {
    if text.is_empty() {
        return;
    }
    if let Some(last) = out.last_mut()
        && (last.look, &last.href, last.language) == (around.look, &around.href, around.language)
    {
        last.text.push_str(text);
        return;
    }
    out.push(Run {
        text: text.to_owned(),
        look: around.look,
        href: around.href.clone(),
        language: around.language,
    });
}
