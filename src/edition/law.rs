//! Laws as every edition shows them. In: records. Out: words. Never markup.

use crate::source::interface::Interface;
use crate::source::record::Law;

/// How far the text of a law is current, or that its page does not say.
pub fn current_to(interface: &Interface, law: &Law) -> String {
    let said = law.current_to.map(|day| interface.date(day));
    said.unwrap_or_else(|| interface.text("law-undated"))
}
