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
 * Reads a day and time as it was typed. A field shows minutes; the moment that it stands
 * for travels beside it, and holds as long as the minute is not touched.
 */
final class TypedMoment {

	/** Ends the name of the field that holds the moment. */
	static final String EXACT = ".exact";

	private TypedMoment() {
	}

	/**
	 * The moment that is meant.
	 * @param exact the moment that the field stood for, or that was chosen of two; empty
	 * where there is none
	 * @throws FormMistakeException if the clocks leave the time out or pass it twice, and
	 * none was chosen
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

	/** A moment as a field takes it. */
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
