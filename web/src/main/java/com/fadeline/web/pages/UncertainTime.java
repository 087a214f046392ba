package com.fadeline.web.pages;

import java.time.Instant;
import java.util.List;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Message of a mistake: a time in a gap or an overlap of a clock change, with the moments
 * that it may be.
 */
final class UncertainTime extends DefaultMessageSourceResolvable {

	private static final long serialVersionUID = 1;

	private final transient List<Instant> moments;

	UncertainTime(String code, List<Instant> moments) {
		super(code);
		this.moments = moments;
	}

	List<Instant> moments() {
		return this.moments;
	}

}
