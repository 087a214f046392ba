package com.fadeline.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Value object of a demo client's reference. It keeps the day the demo was made for, so
 * that filling on a later day goes on with the same one.
 */
record DemoReference(LocalDate today, int number) {

	private static final Pattern FORM = Pattern.compile("demo (\\d{4}-\\d\\d-\\d\\d) #(\\d+)");

	String text() {
		return "demo %s #%03d".formatted(this.today, this.number);
	}

	static Optional<DemoReference> parse(@Nullable String text) {
		return Optional.ofNullable(text)
			.map(FORM::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> new DemoReference(LocalDate.parse(matcher.group(1)), Integer.parseInt(matcher.group(2))));
	}

}
