package com.fadeline.web.courses;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.Id;
import com.fadeline.web.course.TreatmentWords;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the differences that a correction made, field by field; keeps the last
 * version of each record.
 */
final class Corrections {

	private static final String NOTHING = "–";

	/**
	 * Fields that are derived from the rest of an earlier sitting, or never corrected.
	 */
	private static final Set<String> UNTOLD = Set.of("number", "dateDerived", "place");

	private final MessageFormatter say;

	private final ClinicId clinic;

	private final TreatmentWords treatments;

	private final Map<Id, Object> known = new HashMap<>();

	Corrections(MessageFormatter say, ClinicId clinic) {
		this.say = say;
		this.clinic = clinic;
		this.treatments = new TreatmentWords(say);
	}

	void remember(Id id, Object fact) {
		this.known.put(id, fact);
	}

	/** Returns the changes, such as {@code Pain: 7 → 3}; empty if nothing changed. */
	String between(Id id, Object now) {
		Object before = this.known.put(id, now);
		if (before == null) {
			return "";
		}
		return fields(before, now);
	}

	private String fields(Object before, Object now) {
		Stream<String> parts = Arrays.stream(now.getClass().getRecordComponents())
			.filter((component) -> !UNTOLD.contains(component.getName()))
			.flatMap((component) -> part(before, component.getName())
				.flatMap((old) -> change(component.getName(), value(before, old), value(now, component)))
				.stream());
		return Stream.concat(change("method", method(before), method(now)).stream(), parts).collect(joining("; "));
	}

	/**
	 * Returns the changes of a history of earlier sittings; names the sitting if the
	 * history lists several.
	 */
	String between(History before, History now) {
		List<String> changes = new ArrayList<>();
		change("method", before.method(), now.method()).ifPresent(changes::add);
		change("clinic", before.source(), now.source()).ifPresent(changes::add);
		change("sittings", before.count(), now.count()).ifPresent(changes::add);
		now.sittings().forEach((sitting) -> {
			String change = before.at(Objects.requireNonNull(sitting.place()))
				.map((known) -> fields(known, sitting))
				.orElse("");
			if (!change.isEmpty()) {
				changes.add((now.sittings().size() == 1) ? change
						: this.say.of("told.earlier.place", sitting.place(), change));
			}
		});
		change("notes", before.notes(), now.notes()).ifPresent(changes::add);
		return String.join("; ", changes);
	}

	/**
	 * Returns the method of a treatment: a saline session may have been recorded as laser
	 * by mistake.
	 */
	private static @Nullable Method method(Object fact) {
		return (fact instanceof Treatment treatment) ? treatment.method() : null;
	}

	private static Optional<RecordComponent> part(Object record, String name) {
		return Stream.of(record.getClass().getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.findFirst();
	}

	private static @Nullable Object value(Object record, RecordComponent component) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("%s cannot be read".formatted(component), ex);
		}
	}

	private Optional<String> change(String field, @Nullable Object before, @Nullable Object now) {
		if (Objects.equals(before, now)) {
			return Optional.empty();
		}
		String label = this.say.word("field." + field, field);
		String was = words(field, before);
		String is = words(field, now);
		return Optional.of(was.equals(is) ? label : "%s: %s → %s".formatted(label, was, is));
	}

	/**
	 * Returns the text of a value; empty for an id, of which only the fact of the change
	 * is shown.
	 */
	private String words(String field, @Nullable Object value) {
		return switch (value) {
			case null -> NOTHING;
			case Id id -> "";
			case Enum<?> constant -> this.say.name(constant);
			case Number number -> this.say.number(number);
			case Instant moment -> this.say.moment(moment, this.clinic);
			case LocalDate day -> this.say.day(day);
			case LaserSettings line -> this.say.settings(line);
			case PastSitting.Settings line -> this.treatments.line(line);
			case PartialDate date -> this.say.date(date);
			case Eyewear eyewear -> this.say.eyewear(eyewear);
			case Anaesthetic anaesthetic -> this.say.anaesthetic(anaesthetic);
			case Collection<?> all ->
				all.isEmpty() ? NOTHING : all.stream().map((one) -> words(field, one)).collect(joining(", "));
			case String text -> field.startsWith("zone") ? this.say.zone(text) : text.strip();
			default -> value.toString();
		};
	}

}
