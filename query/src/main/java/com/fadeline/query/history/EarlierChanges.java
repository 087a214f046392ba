package com.fadeline.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.query.words.Words;

import static com.fadeline.query.words.Words.count;

/** Text of what a correction changed of sittings done elsewhere. */
final class EarlierChanges {

	private static final PastSitting NOTHING = new PastSitting(null, null, false, null, null, List.of(), null, null,
			null, null, null, List.of());

	private EarlierChanges() {
	}

	/**
	 * Returns the changes, such as {@code , the date from 2016 to January 2017}; empty if
	 * nothing changed.
	 */
	static String between(History before, History after, Words words) {
		Changes changes = new Changes(words).text("the method", before.method(), after.method(), Words::name)
			.quote("where it was done", before.source(), after.source())
			.text("the number of sittings", before.count(), after.count(), Words::number);
		for (PastSitting sitting : after.sittings()) {
			Optional<PastSitting> known = before.at(Objects.requireNonNull(sitting.place()));
			String of = (after.sittings().size() == 1) ? "" : " of sitting " + sitting.place();
			sitting(changes, known.orElse(NOTHING), sitting, of);
		}
		return changes.quote("the notes", joined(before.notes()), joined(after.notes())).all();
	}

	private static void sitting(Changes changes, PastSitting before, PastSitting after, String of) {
		changes.text("the date" + of, before.date(), after.date(), Words::day)
			.text("the place" + of, before.zones(), after.zones(), Changes::places)
			.quote("who treated" + of, before.operator(), after.operator())
			.text("the laser settings" + of, before.settings(), after.settings(), EarlierChanges::lines)
			.quote("the effect on the skin" + of, before.endpoint(), after.endpoint())
			.quote("the reactions" + of, before.reaction(), after.reaction())
			.quote("pain" + of, before.pain(), after.pain())
			.text("fading" + of, before.fadingPercent(), after.fadingPercent(), Words::percent)
			.quote("what was seen" + of, before.fadingWords(), after.fadingWords())
			.quote("the notes" + of, joined(before.notes()), joined(after.notes()));
	}

	private static @Nullable String joined(List<String> notes) {
		return notes.isEmpty() ? null : String.join("; ", notes);
	}

	private static String lines(List<PastSitting.Settings> lines) {
		List<String> said = lines.stream().map(EarlierChanges::line).toList();
		return said.isEmpty() ? "nothing" : Words.list(said);
	}

	private static String line(PastSitting.Settings line) {
		List<String> parts = new ArrayList<>();
		Optional.ofNullable(line.laser()).map("“%s”"::formatted).ifPresent(parts::add);
		Optional.ofNullable(line.wavelengthNm()).map((it) -> count(it, "nanometre")).ifPresent(parts::add);
		Optional.ofNullable(line.fluenceJcm2()).map(Words::number).map(EarlierChanges::fluence).ifPresent(parts::add);
		Optional.ofNullable(line.fluenceRangeJcm2())
			.map(EarlierChanges::range)
			.map(EarlierChanges::fluence)
			.ifPresent(parts::add);
		Optional.ofNullable(line.spotMm()).map((it) -> count(it, "millimetre")).ifPresent(parts::add);
		Optional.ofNullable(line.pulse()).map(Changes::pulse).ifPresent(parts::add);
		Optional.ofNullable(line.repetitionHz()).map((it) -> Words.number(it) + " hertz").ifPresent(parts::add);
		Optional.ofNullable(line.passes()).map((it) -> Words.number(it) + " passes").ifPresent(parts::add);
		return parts.isEmpty() ? "a line of which nothing is known" : String.join(" ", parts);
	}

	private static String fluence(String joules) {
		return joules + " joules per square centimetre";
	}

	private static String range(PastSitting.Range range) {
		if (range.least() == null || range.most() == null) {
			return (range.least() == null) ? "up to " + Words.number(Objects.requireNonNull(range.most()))
					: Words.number(range.least()) + " or more";
		}
		return "%s to %s".formatted(Words.number(range.least()), Words.number(range.most()));
	}

	/** Returns the withdrawn part, such as {@code 3 sittings done elsewhere were}. */
	static String retracted(History before, @Nullable Integer place) {
		if (place == null) {
			return count(before.count(), "sitting") + " done elsewhere " + ((before.count() == 1) ? "was" : "were");
		}
		String day = before.at(place)
			.map(PastSitting::date)
			.map((date) -> " (%s)".formatted(Words.day(date)))
			.orElse("");
		return "a sitting done elsewhere%s was".formatted(day);
	}

}
