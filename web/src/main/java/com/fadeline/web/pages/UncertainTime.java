package com.fadeline.web.pages;

import java.time.Instant;
import java.util.List;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A time that the clocks leave out or pass twice, and what it may be. */
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
