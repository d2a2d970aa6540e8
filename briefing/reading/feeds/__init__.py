"""Feeds (RSS, Atom, JSON) and lists of feeds (OPML), known by their content."""

from briefing.reading.feeds.feed import Feed
from briefing.reading.feeds.outlines import addresses_in, feed_of_page
from briefing.reading.feeds.reading import read_feed
from briefing.reading.feeds.recognition import Kind, is_json, kind_of

__all__ = ["Feed", "Kind", "addresses_in", "feed_of_page", "is_json", "kind_of", "read_feed"]
