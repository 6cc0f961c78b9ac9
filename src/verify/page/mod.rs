//! A page: every check that sees one at a time, and those that see all of them when they were read. In: the
//! bytes of a page. Out: findings, and what is kept of it.

pub mod added;
pub mod budgets;
pub mod fetches;
pub mod finder;
pub mod language;
pub mod links;
pub mod policy;
pub mod proof;
pub mod published;
pub mod requests;
pub mod scripts;
pub mod sections;
pub mod whole;

use super::context::Context;
use super::files::single;
use super::finding::Finding;
use super::kept::PageFacts;
use super::read::page::Page;
use super::read::text::Text;

/// Checks a page, and keeps of it what later checks need.
pub fn check(path: &str, bytes: Vec<u8>, context: &Context, found: &mut Vec<Finding>) -> PageFacts {
    let size = bytes.len() as u64;
    let page = Page::parse(Text::decode(path, bytes, found));
    let uses = requests::check(&page, context, found);
    let policies = policy::check(&page, context, &uses, found);
    language::check(&page, context, found);
    budgets::check(&page, context, &uses, found);
    single::check(&page, context, &uses, found);
    whole::check(&page, found);
    added::check(&page, context, found);
    let sections = sections::read(&page);
    sections::check(&page, &sections, context, found);
    PageFacts {
        path: path.to_owned(),
        kind: page.root_says("data-kind").unwrap_or_default().to_owned(),
        language: page.root_says("lang").map(str::to_owned),
        bytes: size,
        ids: page.ids(),
        links: links::check(&page, context, found),
        published: published::check(&page, context, found),
        styles: uses.styles,
        policies,
        sections,
        proof: proof::read(&page),
    }
}
