package com.fadeline.web.pages;

import com.fadeline.api.Years;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A year that cannot be meant; which one may be, depends on the present one. */
final class ImplausibleYear extends DefaultMessageSourceResolvable {

	private static final long serialVersionUID = 1;

	private final String year;

	ImplausibleYear(String year) {
		super(new String[] { "mistake.year" },
				new Object[] { year, String.valueOf(Years.LEAST), String.valueOf(Years.GREATEST) });
		this.year = year;
	}

	/** The same, asking whether another was meant if one is near. */
	DefaultMessageSourceResolvable asked(int present) {
		return Years.meant(this.year, present)
			.stream()
			.mapToObj((meant) -> new DefaultMessageSourceResolvable(new String[] { "mistake.year.meant" },
					new Object[] { this.year, String.valueOf(meant) }))
			.findFirst()
			.orElse(this);
	}

}
