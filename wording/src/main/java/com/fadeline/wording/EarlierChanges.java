package com.fadeline.wording;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;

import static java.util.stream.Collectors.joining;

/** Text of what a correction changed of sittings done elsewhere. */
final class EarlierChanges {

	private static final PastSitting NOTHING = new PastSitting(null, null, false, null, null, List.of(), null, null,
			null, null, null, List.of());

	private final Wording wording;

	private final Changes changes;

	private EarlierChanges(Wording wording) {
		this.wording = wording;
		this.changes = new Changes(wording);
	}

	/**
	 * Returns the changes, such as {@code the date from 2016 to January 2017}; empty if
	 * nothing changed.
	 */
	static String between(History before, History after, Wording wording) {
		return new EarlierChanges(wording).of(before, after);
	}

	private String of(History before, History after) {
		this.changes.text("method", before.method(), after.method(), this.wording::name)
			.quote("source", before.source(), after.source())
			.number("sittings", before.count(), after.count());
		for (PastSitting sitting : after.sittings()) {
			int place = Objects.requireNonNull(sitting.place());
			new Sitting((after.sittings().size() == 1) ? null : place).changed(before.at(place).orElse(NOTHING),
					sitting);
		}
		return this.changes.quote("notes", joined(before.notes()), joined(after.notes())).all();
	}

	private static @Nullable String joined(List<String> notes) {
		return notes.isEmpty() ? null : String.join("; ", notes);
	}

	private String lines(List<PastSitting.Settings> lines) {
		return lines.isEmpty() ? this.wording.of("nothing")
				: this.wording.list(lines.stream().map(this::line).toList());
	}

	private String line(PastSitting.Settings it) {
		String parts = Stream
			.of(part(it.laser(), (laser) -> this.wording.of("quote", laser)),
					part(it.wavelengthNm(), (wavelength) -> this.wording.count(wavelength, "nanometre")),
					part(it.fluenceJcm2(), (fluence) -> fluence(this.wording.number(fluence))),
					part(it.fluenceRangeJcm2(), (range) -> fluence(range(range))),
					part(it.spotMm(), (spot) -> this.wording.count(spot, "millimetre")),
					part(it.pulse(), this.changes::pulse), part(it.repetitionHz(), (hertz) -> measure("hertz", hertz)),
					part(it.passes(), (passes) -> measure("passes", passes)))
			.filter((part) -> !part.isEmpty())
			.collect(joining(" "));
		return parts.isEmpty() ? this.wording.of("line.unknown") : parts;
	}

	private static <T> String part(@Nullable T value, Function<T, String> text) {
		return (value == null) ? "" : text.apply(value);
	}

	private String measure(String key, Number number) {
		return this.wording.of(key, this.wording.number(number));
	}

	private String fluence(String joules) {
		return this.wording.of("fluence.range", joules);
	}

	private String range(PastSitting.Range range) {
		@Nullable Double least = range.least();
		@Nullable Double most = range.most();
		if (least == null || most == null) {
			return (least == null) ? measure("range.to", Objects.requireNonNull(most)) : measure("range.from", least);
		}
		return this.wording.of("range", this.wording.number(least), this.wording.number(most));
	}

	/** Returns the withdrawn part, as part of a sentence. */
	static String retracted(History before, @Nullable Integer place, Wording wording) {
		String method = wording.name(before.method());
		if (place == null) {
			return wording.of("retracted.earlier", before.count(), wording.number(before.count()), method);
		}
		return wording.of("retracted.earlier.one",
				before.at(place)
					.map(PastSitting::date)
					.map((date) -> wording.of("retracted.earlier.date", wording.day(date)))
					.orElse(""),
				method);
	}

	/**
	 * Changes of one sitting done elsewhere.
	 *
	 * @param place its place, named with each field; null if there is no other sitting
	 */
	private final class Sitting {

		private final @Nullable Integer place;

		Sitting(@Nullable Integer place) {
			this.place = place;
		}

		void changed(PastSitting before, PastSitting after) {
			Wording wording = EarlierChanges.this.wording;
			add("date", before.date(), after.date(), wording::day);
			add("zones", before.zones(), after.zones(), EarlierChanges.this.changes::places);
			quote("operator", before.operator(), after.operator());
			add("settings", before.settings(), after.settings(), EarlierChanges.this::lines);
			quote("endpoint", before.endpoint(), after.endpoint());
			quote("reaction", before.reaction(), after.reaction());
			quote("pain", before.pain(), after.pain());
			add("fadingPercent", before.fadingPercent(), after.fadingPercent(),
					(percent) -> wording.of("faded", wording.number(percent, 1)));
			quote("fadingWords", before.fadingWords(), after.fadingWords());
			quote("notes", joined(before.notes()), joined(after.notes()));
		}

		private void quote(String field, @Nullable String before, @Nullable String after) {
			add(field, before, after, (text) -> EarlierChanges.this.wording.of("quote", text.strip()));
		}

		private <T> void add(String field, @Nullable T before, @Nullable T after, Function<? super T, String> text) {
			Wording wording = EarlierChanges.this.wording;
			String label = wording.of("field." + field);
			EarlierChanges.this.changes.labelled(
					(this.place == null) ? label : wording.of("field.of", label, wording.number(this.place)), before,
					after, text);
		}

	}

}
