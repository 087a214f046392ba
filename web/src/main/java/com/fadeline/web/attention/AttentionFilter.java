package com.fadeline.web.attention;

import java.util.UUID;

import com.fadeline.api.course.query.AttentionKind;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Filter of the attention page, contained in its addresses.
 *
 * @param kind null for all kinds
 * @param mine whether only the specialist's own courses are shown
 * @param later whether what is put off is shown instead of what is due
 * @param tasks whether only tasks are shown
 */
record AttentionFilter(@Nullable AttentionKind kind, boolean mine, boolean later, boolean tasks) {

	static final String PATH = "/attention";

	/** Creates a filter of items that are no tasks alone. */
	AttentionFilter(@Nullable AttentionKind kind, boolean mine, boolean later) {
		this(kind, mine, later, false);
	}

	public AttentionFilter of(@Nullable AttentionKind other) {
		return new AttentionFilter(other, this.mine, this.later, false);
	}

	public AttentionFilter mine(boolean only) {
		return new AttentionFilter(null, only, this.later, this.tasks);
	}

	public AttentionFilter later(boolean shown) {
		return new AttentionFilter(null, this.mine, shown, false);
	}

	public AttentionFilter ofTasks() {
		return new AttentionFilter(null, this.mine, false, true);
	}

	/** Returns whether tasks are among what is shown on a page of the list, from 0. */
	boolean showsTasks(int page) {
		return this.tasks || (this.kind == null && !this.later && page == 0);
	}

	/** Returns whether devices are among what is shown on a page of the list, from 0. */
	boolean showsDevices(int page) {
		return showsTasks(page) && !this.tasks;
	}

	/** Returns whether times that became free are shown on a page of the list, from 0. */
	public boolean showsGaps(int page) {
		return this.kind == null && !this.later && !this.tasks && page == 0;
	}

	/** Returns the address of a page of the list, from 0. */
	public String address(int page) {
		return with(PATH, page).toUriString();
	}

	/** Returns the address that puts off an item of a page of the list. */
	public String deferral(UUID item, int page) {
		return with(PATH + "/" + item + "/deferral", page).toUriString();
	}

	/** Returns the address after a change of the list. */
	String saved(int page) {
		return with(PATH, page).queryParam("saved").toUriString();
	}

	private UriComponentsBuilder with(String path, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (this.kind != null) {
			address.queryParam("kind", this.kind);
		}
		if (this.mine) {
			address.queryParam("mine", true);
		}
		if (this.later) {
			address.queryParam("later", true);
		}
		if (this.tasks) {
			address.queryParam("tasks", true);
		}
		if (page > 0) {
			address.queryParam("page", page);
		}
		return address;
	}

}
