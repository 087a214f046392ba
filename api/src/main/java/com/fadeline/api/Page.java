package com.fadeline.api;

import java.util.List;

/**
 * Value object of one page of a longer list.
 *
 * @param page number of the page, from 0
 * @param size the most items a page may have
 * @param total number of items on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

	public Page {
		items = List.copyOf(items);
	}

}
