//! `sitemap.xml`: only where a publisher has said where the site stands, and only pages that have
//! words of their own in their language.

use crate::edition::page::site::Site;
use crate::series::address::{RelativePath, WebPage};
use crate::source::escape::escape;

use super::real;

/// The sitemap, if there is a base address.
pub fn render(site: &Site<'_>) -> Option<(RelativePath, Vec<u8>)> {
    let series = site.series;
    site.plan.base()?;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (language, page) in site.plan.pages() {
        // Whole guides repeat their pages, and the exit is nobody's destination.
        let repeats = matches!(page, WebPage::Print(_) | WebPage::Exit);
        let address = site.plan.absolute(language, page);
        if let Some(address) = address.filter(|_| !repeats && real::is_real(series, language, page))
        {
            out.push_str(&format!("<url><loc>{}</loc></url>\n", escape(&address)));
        }
    }
    out.push_str("</urlset>\n");
    Some((RelativePath::new("sitemap.xml"), out.into_bytes()))
}
