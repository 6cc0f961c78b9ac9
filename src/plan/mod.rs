//! Plan: everything that will be published, before any of it is made. In: a series as it is handed on, what
//! there is to find in it, the medium and the editions asked for. Out: [`Plan`], a list of [`Item`]s, which
//! renderers, contract, start page and lists of files read, so that none of them can think otherwise. Never
//! renders, never touches the disk, and needs no feature of this program.
//!
//! What only rendering can tell (volumes, where pages begin) is [`Made`].

pub mod contract;
pub mod download;
mod extent;
mod features;
mod format;
pub mod issued;
mod item;
mod made;
mod medium;
pub mod pagination;
pub mod used;

use std::collections::BTreeMap;

pub use download::Download;
pub use extent::{Extent, Volume, chapters, shown};
pub use features::Features;
pub use format::{Edition, Format};
pub use issued::{Issued, Lack, Reason};
pub use item::{Front, Item, ItemKind};
pub use made::{Letter, Made};
pub use medium::Medium;

use crate::search::found::Findings;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{LanguageIndex, PageRef, Series};
use crate::source::indexed::PerLanguage;

/// What kinds of servers need to be told, at the root of a copy for the web.
pub const HOST_FILES: [&str; 4] = [".htaccess", "Caddyfile", "_headers", "nginx.conf"];

/// What somebody asks for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// How it is handed on.
    pub medium: Medium,
    /// The editions.
    pub editions: &'a [Edition],
    /// What the website has, where it is among the editions.
    pub features: Features,
}

/// Everything that will be published.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The series as it is handed on.
    pub series: &'a Series,
    /// How it is handed on.
    pub medium: Medium,
    /// What the website has; none where there is no website.
    pub features: Option<Features>,
    items: Vec<Item>,
    pages: BTreeMap<(LanguageIndex, WebPage), usize>,
}

impl<'a> Plan<'a> {
    /// The plan for what is wanted of a series. `found` is what there is to find in each language.
    pub fn of(series: &'a Series, found: &PerLanguage<Findings>, wanted: Wanted<'_>) -> Self {
        let has_site = wanted.editions.contains(&Edition::Web);
        let mut plan = Plan {
            series,
            medium: wanted.medium,
            features: has_site.then_some(wanted.features),
            items: Vec::new(),
            pages: BTreeMap::new(),
        };
        let downloads = download::downloads(series, wanted.medium, wanted.editions);
        if has_site {
            plan.add_pages(found, &downloads);
        }
        plan.add_fronts(&downloads);
        plan.add_downloads(downloads);
        plan.add_beside();
        plan
    }

    /// The same plan with some of its items, by which a part of it is made.
    pub fn only(mut self, keep: impl Fn(&Item) -> bool) -> Self {
        self.items.retain(keep);
        let pages = self.items.iter().enumerate();
        let pages = pages.filter_map(|(index, item)| match item.what {
            ItemKind::Page(page) => Some(((item.language?, page), index)),
            _ => None,
        });
        self.pages = pages.collect();
        self
    }

    /// The items, in the order in which they were planned.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Where its files lie, but for what a folder holds, and for the sums, which whoever writes it adds.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let items = self.items.iter();
        let files = items.filter(|item| !item.what.is_folder() && item.what != ItemKind::Sums);
        files.map(|item| item.path.as_str())
    }

    /// The files to keep or print, in the order in which they are offered.
    pub fn downloads(&self) -> impl Iterator<Item = &Download> {
        self.items.iter().filter_map(|item| match &item.what {
            ItemKind::Download(file) => Some(&**file),
            _ => None,
        })
    }

    /// The pages of the website that belong to a language.
    pub fn pages(&self) -> impl ExactSizeIterator<Item = (LanguageIndex, WebPage)> {
        self.pages_in_order().into_iter()
    }

    fn pages_in_order(&self) -> Vec<(LanguageIndex, WebPage)> {
        let pages = self.items.iter();
        let pages = pages.filter_map(|item| match item.what {
            ItemKind::Page(page) => Some((item.language?, page)),
            _ => None,
        });
        pages.collect()
    }

    /// A page of the website, where it is planned.
    pub fn page(&self, language: LanguageIndex, page: WebPage) -> Option<&Item> {
        self.items.get(*self.pages.get(&(language, page))?)
    }

    /// Whether a page of the website, printed, is a proof.
    pub fn is_proof(&self, language: LanguageIndex, page: WebPage) -> bool {
        let item = self.page(language, page);
        item.is_some_and(|item| item.issued.is_proof())
    }

    /// The pages that stand alone.
    pub fn fronts(&self) -> impl Iterator<Item = Front> {
        self.items.iter().filter_map(|item| match item.what {
            ItemKind::Front(front) => Some(front),
            _ => None,
        })
    }

    /// Where the site stands on the web, for addresses that have to be absolute there.
    pub fn base(&self) -> Option<&'a str> {
        let base = self.series.config.site.base.as_deref();
        base.filter(|_| self.medium == Medium::Web)
    }

    /// The address of a page on the web, where the site has one.
    pub fn absolute(&self, language: LanguageIndex, page: WebPage) -> Option<String> {
        let base = self.base()?;
        Some(format!("{base}{}", self.series.path(language, page)))
    }

    /// Where the exit leads. Without a host it stays on its blank page: offline, a browser would show
    /// an error that names the way here.
    pub fn exit(&self) -> Option<&'a str> {
        let exit = self.series.config.site.exit.as_deref();
        exit.filter(|_| self.medium == Medium::Web)
    }

    /// Whether a path that was written is planned: an item, a file in a folder of the plan, a volume of a
    /// booklet, or the compressed copy of any of them.
    pub fn accounts_for(&self, path: &str) -> bool {
        let packed = self.features.is_some_and(|features| features.precompressed);
        let plain = [".gz", ".br"].iter().find_map(|end| path.strip_suffix(end));
        let path = plain.filter(|_| packed).unwrap_or(path);
        self.items.iter().any(|item| item.holds(path))
    }

    fn add(&mut self, item: Item) {
        self.items.push(item);
    }

    fn add_pages(&mut self, found: &PerLanguage<Findings>, downloads: &[Download]) {
        let series = self.series;
        for language in series.languages.indices() {
            for page in pages(series, self.medium, found.get(language)) {
                let guide = match page {
                    WebPage::Content(page) => page.guide(),
                    WebPage::Print(guide) => Some(guide),
                    _ => None,
                };
                let chapters = match page {
                    WebPage::Content(page) => vec![page],
                    WebPage::Print(guide) => chapters(series, guide),
                    _ => Vec::new(),
                };
                let reasons = guide.map(|guide| {
                    let shown = extent::sections(series, &chapters, language);
                    issued::reasons(series, guide, &shown, language)
                });
                let offered = downloads.iter();
                let offered = offered.filter(|file| {
                    file.reader == language && page == WebPage::Content(file.offered_on())
                });
                let needs = offered.map(|file| file.key(series)).collect();
                self.pages.insert((language, page), self.items.len());
                self.add(Item {
                    key: page_key(series, language, page),
                    path: series.path(language, page),
                    language: Some(language),
                    what: ItemKind::Page(page),
                    issued: match reasons {
                        Some(reasons) if !reasons.is_empty() => Issued::Proof(reasons),
                        _ => Issued::Screen,
                    },
                    needs,
                });
            }
        }
    }

    fn add_fronts(&mut self, downloads: &[Download]) {
        let fronts: &[Front] = match (self.features, self.medium) {
            // Nobody asks a stick for a page that is not there, and one page to begin with is enough.
            (Some(_), Medium::Stick) => &[Front::Start],
            (Some(_), Medium::Web | Medium::Paper) => &[Front::Chooser, Front::Error],
            (None, Medium::Paper) => &[Front::Papers],
            (None, Medium::Web | Medium::Stick) => &[],
        };
        for front in fronts {
            let lists = matches!(front, Front::Start | Front::Papers);
            let listed = downloads.iter().filter(|_| lists);
            let needs = listed.map(|file| file.key(self.series)).collect();
            self.add(Item {
                needs,
                ..plain(front.kind(), front.path(), ItemKind::Front(*front))
            });
        }
    }

    fn add_downloads(&mut self, downloads: Vec<Download>) {
        let series = self.series;
        let of_pdf = |file: &&Download| file.format.edition() == Edition::Pdf;
        let tested = downloads.iter().filter(|file| file.format.needs_test());
        let mut readers: Vec<LanguageIndex> = tested.map(|file| file.reader).collect();
        readers.sort();
        readers.dedup();
        let typefaces = downloads.iter().any(|file| of_pdf(&file));
        let keys: Vec<String> = downloads.iter().map(|file| file.key(series)).collect();
        for (file, key) in downloads.into_iter().zip(&keys) {
            // Page lists of books say where the pages of the Letter file begin.
            let letter = Download::whole_key(series, file.guide, file.reader, Format::Letter);
            let needs = (file.format == Format::Epub && keys.contains(&letter)).then_some(letter);
            self.add(Item {
                key: key.clone(),
                path: file.path.clone(),
                language: Some(file.reader),
                issued: file.issued(),
                what: ItemKind::Download(Box::new(file)),
                needs: needs.into_iter().collect(),
            });
        }
        for reader in readers {
            let key = format!("printer-test:{}", series.languages[reader].tag);
            self.add(Item {
                language: Some(reader),
                ..plain(
                    &key,
                    download::printer_test(series, reader),
                    ItemKind::PrinterTest,
                )
            });
        }
        if typefaces {
            let path = RelativePath::new(download::TYPEFACES);
            self.add(plain("typefaces", path, ItemKind::Typefaces));
        }
        self.add(Item {
            needs: keys,
            ..plain(
                "contract",
                RelativePath::new(contract::PATH),
                ItemKind::Contract,
            )
        });
    }

    /// What stands beside pages and files.
    fn add_beside(&mut self) {
        if let Some(features) = self.features {
            self.add(plain(
                "assets",
                RelativePath::new("assets"),
                ItemKind::Assets,
            ));
            if features.search_index {
                let path = RelativePath::new("search/v1");
                self.add(plain("indices", path, ItemKind::Indices));
            }
            if self.base().is_some() {
                let path = RelativePath::new("sitemap.xml");
                self.add(plain("sitemap", path, ItemKind::Sitemap));
            }
            if features.host_files {
                for name in HOST_FILES {
                    let key = format!("host:{name}");
                    self.add(plain(&key, RelativePath::new(name), ItemKind::Host));
                }
            }
        }
        self.add(plain(
            "sums",
            RelativePath::new("SHA256SUMS"),
            ItemKind::Sums,
        ));
    }
}

impl Item {
    /// Whether a file that was written is of this item.
    pub fn holds(&self, path: &str) -> bool {
        let own = self.path.as_str();
        let is_volume = |stem: &str, rest: &str| {
            let number = rest
                .strip_prefix(stem)
                .and_then(|rest| rest.strip_prefix('-'));
            number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
        };
        match &self.what {
            what if what.is_folder() => {
                let inside = path.strip_prefix(own);
                inside.is_some_and(|inside| inside.starts_with('/'))
            }
            ItemKind::Download(file) if file.format == Format::Booklet => {
                let end = format!(".{}", file.format.extension());
                let stems = own.strip_suffix(&end).zip(path.strip_suffix(&end));
                path == own || stems.is_some_and(|(own, path)| is_volume(own, path))
            }
            _ => path == own,
        }
    }
}

fn plain(key: &str, path: RelativePath, what: ItemKind) -> Item {
    Item {
        key: key.to_owned(),
        path,
        language: None,
        what,
        issued: Issued::Screen,
        needs: Vec::new(),
    }
}

/// `page:ko:part-3/police-stop`, `page:ko:part-3`, `page:ko:part-3/print`, `page:ko:laws`.
fn page_key(series: &Series, language: LanguageIndex, page: WebPage) -> String {
    let tag = &series.languages[language].tag;
    let name = match page {
        WebPage::Content(PageRef::Home) => "series".to_owned(),
        WebPage::Content(PageRef::Intro(guide)) => series.guides[guide].id.to_string(),
        WebPage::Content(PageRef::Page(guide, page)) => {
            let guide = &series.guides[guide];
            format!("{}/{}", guide.id, guide.pages[page].slug)
        }
        WebPage::Print(guide) => format!("{}/print", series.guides[guide].id),
        WebPage::TermsUnder(heading) => format!("terms/{}", heading.name()),
        other => other.kind().to_owned(),
    };
    format!("page:{tag}:{name}")
}

/// The pages of a language.
fn pages(series: &Series, medium: Medium, found: Option<&Findings>) -> Vec<WebPage> {
    let mut pages: Vec<WebPage> = series.pages().into_iter().map(WebPage::Content).collect();
    pages.extend(series.guides.indices().map(WebPage::Print));
    pages.extend([
        WebPage::Laws,
        WebPage::Contacts,
        WebPage::Glossary,
        WebPage::Finder,
        WebPage::Safety,
        WebPage::Exit,
        WebPage::Changes,
        WebPage::About,
    ]);
    pages.extend((medium == Medium::Stick).then_some(WebPage::Check));
    if let Some(found) = found.filter(|found| !found.terms.entries.is_empty()) {
        pages.push(WebPage::Terms);
        let headings = found.terms.groups().map(|(heading, _)| heading);
        let split = found.is_split();
        pages.extend(headings.filter(|_| split).map(WebPage::TermsUnder));
    }
    pages
}
