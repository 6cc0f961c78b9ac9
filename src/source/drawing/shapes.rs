//! What a drawing may hold: the lists by which [`super`] lets shapes through. In: names and values. Out:
//! whether they only draw. What is not listed here does not get through, whatever it is.

use roxmltree::Node;

/// Elements that draw.
pub const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "style",
];

/// Elements that say something about the file, and are left out.
pub const SILENT: &[&str] = &["title", "desc", "metadata", "namedview"];

/// Attributes that draw.
pub const ATTRIBUTES: &[&str] = &[
    "class",
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "cx",
    "cy",
    "d",
    "display",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "letter-spacing",
    "mask",
    "maskContentUnits",
    "maskUnits",
    "offset",
    "opacity",
    "points",
    "preserveAspectRatio",
    "r",
    "rx",
    "ry",
    "spreadMethod",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "style",
    "text-anchor",
    "transform",
    "viewBox",
    "visibility",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Functions that may stand in a value.
const FUNCTIONS: &[&str] = &[
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "matrix",
    "translate",
    "rotate",
    "scale",
    "skewX",
    "skewY",
];

/// Whether an element runs something, fetches something, moves, or is a page.
pub fn is_active(node: &Node) -> bool {
    const ACTIVE: &[&str] = &[
        "script",
        "handler",
        "listener",
        "foreignobject",
        "image",
        "use",
        "a",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "link",
        "meta",
        "base",
        "html",
        "body",
        "form",
        "img",
        "set",
        "discard",
        "animate",
        "animatecolor",
        "animatemotion",
        "animatetransform",
        "mpath",
        "feimage",
        "filter",
        "pattern",
        "symbol",
        "switch",
        "cursor",
        "font-face-uri",
    ];
    let name = node.tag_name().name().to_ascii_lowercase();
    node.is_element() && ACTIVE.contains(&name.as_str())
}

/// What a value must not hold, if it holds any of it.
pub fn unsafe_value(value: &str, may_refer: bool) -> Option<String> {
    if value.contains(['\\', '<', '&', '@'])
        || value.chars().any(|c| c.is_control() && !c.is_whitespace())
    {
        return Some("holds what could hide something".to_owned());
    }
    if may_refer && value.contains(':') {
        return Some("holds an address".to_owned());
    }
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('(') {
        let start = before
            .rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .map_or(0, |at| at + 1);
        // What stands before a bracket begins after the last byte that is no letter of a name.
        let function = before.get(start..).unwrap_or_default();
        let refers = function == "url"
            && may_refer
            && after
                .split_once(')')
                .and_then(|(inside, _)| inside.trim().strip_prefix('#'))
                .is_some_and(is_name);
        if !refers && !FUNCTIONS.contains(&function) {
            return Some(format!("calls `{function}(…)`"));
        }
        rest = after;
    }
    None
}

/// A name that another part of the drawing can refer to.
pub fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}
