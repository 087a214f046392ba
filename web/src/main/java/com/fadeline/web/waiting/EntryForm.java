package com.fadeline.web.waiting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

/** Form of an entry of the waiting list. */
final class EntryForm {

	private static final int LONGEST = 10_000;

	private static final int WEEKS = 8;

	private EntryForm() {
	}

	/** Returns the answer to an offer. */
	static OfferAnswer answer(Form form) {
		return form.needed("answer", form.choice("answer", OfferAnswer.class));
	}

	/**
	 * Returns what the form shows first: what is wished for, or from today to the day
	 * before the booked appointment, eight weeks at most.
	 */
	static Form of(CourseView course, UUID id, MessageFormatter say) {
		LocalDate today = say.today(course.clinicId());
		@Nullable WaitingView waiting = course.waiting();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", id);
		values.put("from", today);
		values.put("until",
				course.sittings()
					.stream()
					.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED)
					.map((sitting) -> say.dayOf(sitting.at(), course.clinicId()).minusDays(1))
					.filter((day) -> !day.isBefore(today))
					.reduce(today.plusWeeks(WEEKS), (one, other) -> one.isBefore(other) ? one : other));
		if (waiting == null) {
			return Form.showing(Form.values(values));
		}
		WaitingListEntry entry = waiting.entry();
		values.put("from", entry.from());
		values.put("until", entry.until());
		values.put("after", entry.after());
		values.put("before", entry.before());
		values.put("anySpecialist", entry.anySpecialist() ? "yes" : "");
		values.put("reason", entry.reason());
		Map<String, List<String>> texts = new LinkedHashMap<>(Form.values(values));
		texts.put("days", entry.days().stream().map(DayOfWeek::name).toList());
		return Form.showing(texts);
	}

	/**
	 * Returns what was typed.
	 * @throws RuntimeException if a field is missing or cannot be read, which the form
	 * keeps
	 */
	static WaitingListEntry read(Form form, OpeningHours hours) {
		UUID id = form.needed("id", form.id("id"));
		@Nullable LocalDate from = form.tried(() -> form.needed("from", form.day("from")));
		@Nullable LocalDate until = form.tried(() -> form.needed("until", form.day("until")));
		@Nullable LocalTime after = form.tried(() -> form.as("after", LocalTime::parse, "time"));
		@Nullable LocalTime before = form.tried(() -> form.as("before", LocalTime::parse, "time"));
		List<DayOfWeek> days = form.choices("days", DayOfWeek.class).stream().sorted().toList();
		if (!days.isEmpty() && days.stream().allMatch((day) -> hours.on(day).filter(List::isEmpty).isPresent())) {
			form.tried(() -> {
				throw form.mistake("days", "closedDays");
			});
		}
		form.refuseMistakes();
		return new WaitingListEntry(new WaitingListEntryId(id), form.needed("from", from), form.needed("until", until),
				days, after, before, form.optional("anySpecialist") != null, form.text("reason", LONGEST));
	}

}
