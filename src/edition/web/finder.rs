//! The finder: every passage of a language on one page, narrowed down by what a reader chooses. It
//! works by style alone (see [`crate::edition::page::filter`]); where a browser cannot do that, it is a plain list.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::document::tree::plain_text;
use crate::edition::page::filter::{AUDIENCES, term_class};
use crate::edition::page::links::{PageLinks, guide_of};
use crate::edition::page::names::guide_name;
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::search::survey::{Passage, Spot};
use crate::series::address::WebPage;
use crate::series::{Guide, GuideIndex, LanguageIndex, PageRef, RecordList, SectionRef};
use crate::source::escape::escape;
use crate::source::name::Id;
use crate::source::record::Audience;

use super::frame::{self, Frame, home_crumb};

#[derive(Serialize)]
struct View {
    topics: Vec<Choice>,
    guides: Vec<Choice>,
    audiences: Vec<Choice>,
    terms: Vec<Choice>,
    /// The same terms by the letters in which they are typed.
    typed: Vec<Choice>,
    whole: Vec<Link>,
    places: Vec<Place>,
}

/// A box or an option.
#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

/// A guide, or one of the lists that belong to none.
#[derive(Serialize)]
struct Place {
    /// Its own class, and those of its readers.
    class: String,
    audience: String,
    groups: Vec<Group>,
}

/// Passages of one page that have the same topics.
#[derive(Serialize)]
struct Group {
    class: String,
    guide: Option<String>,
    title: String,
    passages: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    class: String,
    href: String,
    html: String,
}

/// The finder for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Finder);
    let interface = site.interface(reader);
    let list = List {
        site,
        links: &links,
        reader,
    };
    let name = || interface.text("finder");
    let crumbs = vec![home_crumb(&links), Link::here(Words::own(name()))];
    let short = interface.text("finder-short");
    let frame = Frame::beside(&links, WebPage::Finder, name(), short, crumbs);
    let view = list.view();
    frame::render("finder.html", &links, &frame, &view)
}

/// What passages stand under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shelf {
    Guide(GuideIndex),
    Home,
    List(RecordList),
}

impl Shelf {
    fn of(spot: Spot) -> Shelf {
        match spot {
            Spot::Section(section) => guide_of(section.page).map_or(Shelf::Home, Shelf::Guide),
            Spot::Record(list, _) => Shelf::List(list),
        }
    }
}

struct List<'a> {
    site: &'a Site<'a>,
    links: &'a PageLinks<'a>,
    reader: LanguageIndex,
}

impl List<'_> {
    fn view(&self) -> View {
        let series = self.site.series;
        let passages = &self.site.found[self.reader].passages;
        let mut places: Vec<(Shelf, Vec<&Passage>)> = Vec::new();
        for passage in passages {
            let shelf = Shelf::of(passage.spot);
            match places.last_mut().filter(|(last, _)| *last == shelf) {
                Some((_, members)) => members.push(passage),
                None => places.push((shelf, vec![passage])),
            }
        }
        let choice = |letter: char, n: usize, name: String| Choice {
            id: format!("{letter}{n}"),
            name,
        };
        let topics = series
            .config
            .topics
            .iter()
            .enumerate()
            .filter(|(_, topic)| {
                let mut sections = passages.iter();
                sections.any(|passage| self.topics(passage.spot).contains(topic))
            });
        let topics = topics.map(|(n, topic)| choice('t', n, self.topic_name(topic)));
        let guides = places
            .iter()
            .map(|(shelf, _)| choice('g', self.number(*shelf), self.place_name(*shelf)));
        let audiences = AUDIENCES.iter().enumerate().filter(|(_, audience)| {
            let mut guides = places.iter().filter_map(|(shelf, _)| self.guide(*shelf));
            guides.any(|guide| guide.audience == **audience)
        });
        let audiences =
            audiences.map(|(n, audience)| choice('a', n, self.audience_name(*audience)));
        View {
            topics: topics.collect(),
            guides: guides.collect(),
            audiences: audiences.collect(),
            terms: self.terms(),
            typed: self.typed(),
            whole: self.whole(&places),
            places: places
                .iter()
                .map(|(shelf, members)| self.place(*shelf, members))
                .collect(),
        }
    }

    fn guide(&self, shelf: Shelf) -> Option<&Guide> {
        match shelf {
            Shelf::Guide(guide) => self.site.series.guides.get(guide),
            Shelf::Home | Shelf::List(_) => None,
        }
    }

    /// Guides by their place in the series, then what belongs to none.
    fn number(&self, shelf: Shelf) -> usize {
        let guides = self.site.series.guides.len();
        match shelf {
            Shelf::Guide(guide) => guide.number(),
            Shelf::Home => guides,
            Shelf::List(RecordList::Laws) => guides + 1,
            Shelf::List(RecordList::Contacts) => guides + 2,
            Shelf::List(RecordList::Glossary) => guides + 3,
        }
    }

    fn place_name(&self, shelf: Shelf) -> String {
        let key = match shelf {
            Shelf::Guide(guide) => {
                return guide_name(self.site.series, self.reader, guide).0.text;
            }
            Shelf::Home => "home",
            Shelf::List(RecordList::Laws) => "finder-laws",
            Shelf::List(RecordList::Contacts) => "contacts",
            Shelf::List(RecordList::Glossary) => "glossary",
        };
        self.site.interface(self.reader).text(key)
    }

    fn topic_name(&self, topic: &Id) -> String {
        let names = &self.site.series.topic_names;
        let named =
            |language: LanguageIndex| names.get(language).and_then(|names| names.get(topic));
        let name = named(self.reader).or_else(|| named(LanguageIndex::SOURCE));
        name.cloned().unwrap_or_else(|| topic.to_string())
    }

    fn audience_name(&self, audience: Audience) -> String {
        self.site.interface(self.reader).text(match audience {
            Audience::Worker => "audience-worker",
            Audience::Provider => "audience-provider",
            Audience::Partner => "audience-partner",
        })
    }

    fn topics(&self, spot: Spot) -> &[Id] {
        match spot {
            Spot::Section(SectionRef { page, section }) => {
                let page = self.site.series.page(page);
                page.sections.get(section).map_or(&[], |info| &info.topics)
            }
            // Records are found by their list and by term: most have no topic of their own.
            Spot::Record(..) => &[],
        }
    }

    fn terms(&self) -> Vec<Choice> {
        let terms = self.site.found[self.reader].terms.terms();
        let terms = terms.map(|(term, word)| Choice {
            id: term_class(term),
            name: word.to_owned(),
        });
        terms.collect()
    }

    /// A list takes no input method: what readers type has to stand at the start of the label.
    fn typed(&self) -> Vec<Choice> {
        let series = self.site.series;
        let terms = self.site.found[self.reader].terms.terms();
        let typed = terms.filter_map(|(term, word)| {
            let words = series.terms.get(term)?.words.there(self.reader)?;
            Some((words.romanised.as_deref()?, term, word))
        });
        let mut typed: Vec<_> = typed.collect();
        // By syllables: a space comes before every letter.
        typed.sort_by_key(|(letters, ..)| *letters);
        let choices = typed.into_iter().map(|(letters, term, word)| Choice {
            id: term_class(term),
            name: format!("{} {word}", letters.replace(' ', "")),
        });
        choices.collect()
    }

    /// Whole guides that have text of this language.
    fn whole(&self, places: &[(Shelf, Vec<&Passage>)]) -> Vec<Link> {
        let link = |shelf: Shelf| {
            let Shelf::Guide(guide) = shelf else {
                return None;
            };
            let (words, _) = guide_name(self.site.series, self.reader, guide);
            Some(Link::new(self.links.page(WebPage::Print(guide)), words))
        };
        let shelves = places.iter().map(|(shelf, _)| *shelf);
        shelves.filter_map(link).collect()
    }

    fn place(&self, shelf: Shelf, members: &[&Passage]) -> Place {
        let guide = self.guide(shelf);
        let mut audience = String::from("a");
        for (n, readers) in AUDIENCES.iter().enumerate() {
            // What belongs to no guide is for everybody.
            if guide.is_none_or(|guide| guide.audience == *readers) {
                audience.push_str(&format!(" a{n}"));
            }
        }
        let same = |a: &&Passage, b: &&Passage| {
            page_of(a.spot) == page_of(b.spot) && self.topics(a.spot) == self.topics(b.spot)
        };
        let groups = members
            .chunk_by(same)
            .filter_map(|group| self.group(shelf, group));
        Place {
            class: format!("g g{}", self.number(shelf)),
            audience,
            groups: groups.collect(),
        }
    }

    fn group(&self, shelf: Shelf, members: &[&Passage]) -> Option<Group> {
        let series = self.site.series;
        let spot = members.first()?.spot;
        let mut class = String::from("t");
        for topic in self.topics(spot) {
            if let Some(n) = series.config.topics.iter().position(|t| t == topic) {
                class.push_str(&format!(" t{n}"));
            }
        }
        let title = match spot {
            Spot::Section(section) => {
                let page = series.page(section.page);
                let (text, _) = series.title(page, self.reader);
                text.title.clone()
            }
            Spot::Record(..) => self.place_name(shelf),
        };
        // A guide's introduction, and lists, are named by their title alone.
        let inside = matches!(spot, Spot::Section(s) if matches!(s.page, PageRef::Page(..)));
        Some(Group {
            class,
            guide: inside.then(|| self.place_name(shelf)),
            title,
            passages: members.iter().filter_map(|p| self.item(p)).collect(),
        })
    }

    fn item(&self, passage: &Passage) -> Option<Item> {
        let series = self.site.series;
        let record = |page: WebPage, id: &Id, name: &str| {
            (format!("{}#{id}", self.links.page(page)), name.to_owned())
        };
        let (href, text) = match passage.spot {
            Spot::Section(section) => {
                let page = series.page(section.page);
                let shown = series.shown(page, section.section, self.reader)?;
                let text = match section.section.is_lead() {
                    true => self.site.interface(self.reader).text("finder-opening"),
                    false => plain_text(&shown.text.heading),
                };
                (self.links.passage(section), text)
            }
            Spot::Record(RecordList::Laws, at) => {
                let law = series.laws.get(at)?;
                let words = law.words.there(self.reader)?;
                record(WebPage::Laws, &law.id, &words.name)
            }
            Spot::Record(RecordList::Contacts, at) => {
                let contact = series.contacts.get(at)?;
                let words = contact.words.there(self.reader)?;
                record(WebPage::Contacts, &contact.id, &words.name)
            }
            Spot::Record(RecordList::Glossary, at) => {
                let term = series.terms.as_slice().get(at)?;
                let words = term.words.there(self.reader)?;
                record(WebPage::Glossary, &term.id, &words.term)
            }
        };
        let classes: Vec<String> = passage.terms.iter().map(|t| term_class(t.term)).collect();
        Some(Item {
            class: classes.join(" "),
            href,
            html: escape(&text),
        })
    }
}

/// The page that a section stands on.
fn page_of(spot: Spot) -> Option<PageRef> {
    match spot {
        Spot::Section(section) => Some(section.page),
        Spot::Record(..) => None,
    }
}
