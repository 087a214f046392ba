package com.fadeline.web.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;

import com.fadeline.api.Finding.Value;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the values that findings and rules name, in the language of the page.
 *
 * @param clinic whose time zone moments have; null for the common one
 */
public record ValueText(MessageFormatter say, @Nullable ClinicId clinic) {

	/** Returns the text of a value. */
	public String of(Value value) {
		return switch (value.kind()) {
			case NUMBER -> each(value, (text) -> this.say.ungrouped(new BigDecimal(text)));
			case DAY -> each(value, (text) -> this.say.day(LocalDate.parse(text))) + inBrackets(value);
			case MOMENT -> each(value, (text) -> this.say.moment(Instant.parse(text), this.clinic));
			case ZONE -> each(value, this.say::zone);
			case CONSTANT -> each(value, (text) -> this.say.word(text, text));
			case FIELD -> each(value, (text) -> this.say.word("field." + text, text));
			case SHARE -> each(value, (text) -> this.say.share(Double.valueOf(text)));
			case RANGE ->
				value.texts().stream().map((text) -> this.say.number(new BigDecimal(text))).collect(joining("–"));
			case WAVELENGTH -> each(value, (text) -> text + " nm");
			case DAYS -> each(value, (text) -> this.say.of("policy.days", Integer.valueOf(text)));
			case PERIOD -> each(value, (text) -> ahead(Period.parse(text)));
			case LIST -> value.parts().isEmpty() ? this.say.of("form.none")
					: value.parts().stream().map((entry) -> of(entry) + inBrackets(entry)).collect(joining(", "));
			case TABLE -> value.parts()
				.stream()
				.map((entry) -> of(entry) + ": " + details(entry, this::of))
				.collect(joining("; "));
		};
	}

	private static String each(Value value, Function<String, String> words) {
		return value.texts().stream().map(words).collect(joining(", "));
	}

	private String ahead(Period ahead) {
		return this.say.of("policy.ahead", ahead.getYears(), ahead.getMonths(), ahead.getDays()).strip();
	}

	/** Returns what qualifies a value; empty for nothing. */
	private String inBrackets(Value value) {
		return value.parts().isEmpty() ? "" : " (%s)".formatted(details(value, this::qualifier));
	}

	private String qualifier(Value detail) {
		return switch (detail.kind()) {
			case PERIOD -> {
				Period window = Period.parse(detail.texts().getFirst());
				yield this.say.of("policy.window", window.toTotalMonths(), window.getDays());
			}
			case FIELD -> this.say.of("policy." + detail.texts().getFirst());
			case NUMBER, DAY, MOMENT, ZONE, CONSTANT, SHARE, RANGE, WAVELENGTH, DAYS, LIST, TABLE -> of(detail);
		};
	}

	private static String details(Value entry, Function<Value, String> words) {
		return entry.parts().stream().map(words).collect(joining(", "));
	}

}
