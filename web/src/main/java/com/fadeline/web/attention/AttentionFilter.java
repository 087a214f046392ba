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
 */
record AttentionFilter(@Nullable AttentionKind kind, boolean mine, boolean later) {

	static final String PATH = "/attention";

	public AttentionFilter of(@Nullable AttentionKind other) {
		return new AttentionFilter(other, this.mine, this.later);
	}

	public AttentionFilter mine(boolean only) {
		return new AttentionFilter(null, only, this.later);
	}

	public AttentionFilter later(boolean shown) {
		return new AttentionFilter(null, this.mine, shown);
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
		if (page > 0) {
			address.queryParam("page", page);
		}
		return address;
	}

}
