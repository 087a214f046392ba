package com.fadeline.web.pages;

import com.fadeline.api.Years;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Message of a mistake: an implausible year. The present year decides which ones are
 * plausible.
 */
final class ImplausibleYear extends DefaultMessageSourceResolvable {

	private static final long serialVersionUID = 1;

	private final String year;

	ImplausibleYear(String year) {
		super(new String[] { "mistake.year" },
				new Object[] { year, String.valueOf(Years.LEAST), String.valueOf(Years.GREATEST) });
		this.year = year;
	}

	/** Returns the message, which suggests a similar plausible year if there is one. */
	DefaultMessageSourceResolvable asked(int present) {
		return Years.meant(this.year, present)
			.stream()
			.mapToObj((meant) -> new DefaultMessageSourceResolvable(new String[] { "mistake.year.meant" },
					new Object[] { this.year, String.valueOf(meant) }))
			.findFirst()
			.orElse(this);
	}

}
