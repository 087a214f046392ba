package com.fadeline.web.course.documents;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.clinics.ClinicCards;
import com.fadeline.web.course.overview.HistoryLine;
import com.fadeline.web.course.photo.PhotoReader;
import com.fadeline.web.document.PdfDocuments;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import static java.util.stream.Collectors.joining;

/**
 * Factory of the treatment record of a course: all that is on record, in full, with its
 * corrections, who made each entry, and the photos that were chosen.
 */
@Component
@ConditionalOnWebApplication
class RecordDocument {

	/** Greatest number of photos in a record: they are in memory together. */
	static final int MOST_PHOTOS = 60;

	private final QueryClient views;

	private final PhotoReader photos;

	private final Names names;

	private final ClinicCards clinics;

	private final MessageFormatter say;

	private final PdfDocuments documents;

	private final Clock clock;

	RecordDocument(QueryClient views, PhotoReader photos, Names names, ClinicCards clinics, MessageFormatter say,
			PdfDocuments documents, Clock clock) {
		this.views = views;
		this.photos = photos;
		this.names = names;
		this.clinics = clinics;
		this.say = say;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * Returns the record.
	 * @param chosen the photos in it; those that may not be shown are left out
	 * @param history whether it lists every entry
	 * @param author name of who makes it; empty if that has none
	 * @throws NoSuchViewException if there is no such course for the requester
	 */
	ResponseEntity<byte[]> answer(CourseId id, Set<PhotoId> chosen, boolean history, String author) {
		CourseView course = this.views.find(new FindCourse(id), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + id, null));
		ModelAndView document = new ModelAndView("document/record");
		document.addObject("course", course);
		@Nullable ClientView person = this.views.find(new FindClient(course.clientId()), ClientView.class).orElse(null);
		document.addObject("person", person);
		document.addObject("name", name(person));
		document.addObject("about", about(person));
		document.addObject("clinic", this.clinics.find(course.clinicId()).orElse(null));
		document.addObject("operators", this.names.operators(course.clinicId()));
		document.addObject("devices", this.names.devices(course.clinicId()));
		document.addObject("lines", history ? lines(id) : List.of());
		CoursePhotos photos = this.photos.photos(id, null);
		document.addObject("pictures", pictures(photos, chosen));
		document.addObject("made",
				Stream.of(this.say.moment(this.clock.instant(), course.clinicId()), author)
					.filter((part) -> !part.isEmpty())
					.collect(joining(", ")));
		return this.documents.answer(document, "record-" + course.openedOn(), (address) -> bytes(photos, address));
	}

	private String name(@Nullable ClientView person) {
		String name = (person == null) ? "" : Names.full(person.givenName(), person.familyName());
		return name.isEmpty() ? this.say.of("course.nameless") : name;
	}

	/** Returns whom the record is about, for the foot of each page. */
	private String about(@Nullable ClientView person) {
		return (person == null || person.birthDate() == null) ? name(person)
				: name(person) + ", " + this.say.of("export.born", this.say.day(person.birthDate()));
	}

	private List<HistoryLine> lines(CourseId course) {
		return this.views.find(new FindCourseHistory(course, LocaleContextHolder.getLocale()), CourseHistory.class)
			.map(HistoryLine::of)
			.orElse(List.of());
	}

	private List<Picture> pictures(CoursePhotos photos, Set<PhotoId> chosen) {
		return photos.photos()
			.stream()
			.filter((shown) -> chosen.contains(shown.photo().photoId()))
			.map((shown) -> new Picture("picture:" + shown.photo().photoId(),
					"%s, %s".formatted(this.say.name(shown.photo().details().view()),
							this.say.day(shown.takenAt(), photos.clinicId()))))
			.toList();
	}

	private byte[] bytes(CoursePhotos photos, String address) {
		PhotoId id = new PhotoId(UUID.fromString(address.substring(address.indexOf(':') + 1)));
		return this.photos.bytes(photos, id, PhotoSize.SCREEN);
	}

	/** View model of a photo: where its bytes are, and what it shows. */
	record Picture(String address, String caption) {
	}

}
