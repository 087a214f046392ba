package com.fadeline.web.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

import com.fadeline.web.times.WrittenTimes;
import org.jspecify.annotations.Nullable;

/**
 * Parser of a typed day and time. A field shows minutes; its exact moment is sent in a
 * hidden field, and is used as long as the minute is unchanged.
 */
final class TypedMoment {

	/** Suffix of the name of the field with the exact moment. */
	static final String EXACT = ".exact";

	private TypedMoment() {
	}

	/**
	 * Returns the moment of a text.
	 * @param exact the moment with which the field was filled, or the one chosen of two;
	 * empty if there is none
	 * @throws FormMistakeException if the time is in a gap or an overlap of a clock
	 * change and no moment was chosen
	 */
	static Instant read(String field, String text, String exact, ZoneId zone) {
		LocalDateTime typed = WrittenTimes.local(text);
		Instant stood = instant(exact);
		if (stood != null && minute(LocalDateTime.ofInstant(stood, zone)).equals(minute(typed))) {
			return stood;
		}
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(typed);
		if (offsets.size() == 1) {
			return typed.toInstant(offsets.getFirst());
		}
		ZoneOffsetTransition change = zone.getRules().getTransition(typed);
		List<Instant> moments = List
			.of(typed.toInstant(change.getOffsetBefore()), typed.toInstant(change.getOffsetAfter()))
			.stream()
			.sorted()
			.toList();
		return Optional.ofNullable(stood)
			.filter(moments::contains)
			.orElseThrow(() -> new FormMistakeException(field,
					new UncertainTime(change.isGap() ? "mistake.leftOut" : "mistake.twice", moments)));
	}

	/** Returns a moment as the value of a field. */
	static String text(Instant moment, ZoneId zone) {
		return minute(LocalDateTime.ofInstant(moment, zone)).toString();
	}

	private static LocalDateTime minute(LocalDateTime time) {
		return time.truncatedTo(ChronoUnit.MINUTES);
	}

	private static @Nullable Instant instant(String exact) {
		try {
			return exact.isEmpty() ? null : Instant.parse(exact);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
