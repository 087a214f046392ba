package com.fadeline.app.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.store.serialization.EventSamples;
import com.fadeline.web.courses.HistoryWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
class HistoryWordsTests {

	@Autowired
	HistoryWords words;

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void every_kind_of_event_is_told_without_a_name_of_the_code() {
		List<CourseHistory.Entry> entries = EventSamples.all()
			.filter(CourseEvent.class::isInstance)
			.map(CourseEvent.class::cast)
			.map((event) -> new CourseHistory.Entry(0, "event", Instant.EPOCH, null, null, "in English", event))
			.toList();
		CourseHistory history = new CourseHistory(entries.getFirst().data().courseId(), new ClientId(new UUID(0, 1)),
				new ClinicId(new UUID(0, 2)), entries, entries.size());

		for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
			LocaleContextHolder.setLocale(language);
			assertThat(this.words.lines(history)).extracting(HistoryWords.Line::sentence)
				.isNotEmpty()
				.noneMatch((sentence) -> sentence.matches(".*([A-Z]_[A-Z]|\\{\\d|[0-9a-f]{8}-|told\\.).*"));
		}
	}

}
