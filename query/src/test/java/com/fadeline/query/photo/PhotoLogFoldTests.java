package com.fadeline.query.photo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoAligned;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.query.CourseEventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

class PhotoLogFoldTests {

	private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");

	private static final Instant LATER = NOW.plusSeconds(60);

	private static final CourseEvent CONSENT = consent(ConsentKind.PHOTOGRAPHY, NOW.minusSeconds(60));

	@Test
	void photos_are_shown_in_the_order_they_were_taken_and_removed_ones_no_more() {
		CoursePhotos shown = shown(CONSENT, added(1, PhotoCategory.CLINICAL, null),
				added(2, PhotoCategory.CLINICAL, NOW.minusSeconds(9)), added(3, PhotoCategory.CLINICAL, null),
				new PhotoRemoved(COURSE, id(3), "blurred"));

		assertThat(shown.photos()).extracting((photo) -> photo.photo().photoId()).containsExactly(id(2), id(1));
		assertThat(shown.photos().getLast().takenAt()).isEqualTo(NOW);
		assertThat(shown.hidden()).isZero();
	}

	@Test
	void a_photo_lies_over_another_one_as_it_was_aligned_last() {
		PhotoAlignment first = over(1, 0.2);
		PhotoAlignment second = over(1, 0.3);
		PhotoAlignment elsewhere = over(3, 0.4);
		CoursePhotos shown = shown(CONSENT, added(1, PhotoCategory.CLINICAL, null),
				added(2, PhotoCategory.CLINICAL, null), new PhotoAligned(COURSE, id(2), first),
				new PhotoAligned(COURSE, id(2), elsewhere), new PhotoAligned(COURSE, id(2), second));

		assertThat(shown.find(id(2)).orElseThrow().over(id(1))).contains(second);
		assertThat(shown.find(id(2)).orElseThrow().over(id(3))).contains(elsewhere);
		assertThat(shown.find(id(1)).orElseThrow().alignments()).isEmpty();
	}

	private static PhotoAlignment over(int baseline, double x) {
		List<PhotoPoint> points = List.of(new PhotoPoint(x, 0.5), new PhotoPoint(0.9, 0.5));
		return new PhotoAlignment(id(baseline), points, points);
	}

	@Test
	void a_photo_is_hidden_as_soon_as_a_consent_that_it_needs_is_withdrawn() {
		CourseEvent[] both = { CONSENT, consent(ConsentKind.MARKETING, NOW.minusSeconds(60)),
				added(1, PhotoCategory.CLINICAL, null), added(2, PhotoCategory.MARKETING, null) };
		assertThat(shown(both).photos()).hasSize(2);

		CoursePhotos clinicalAlone = shown(with(both, new ConsentWithdrawn(COURSE, ConsentKind.MARKETING)));
		assertThat(clinicalAlone.photos()).extracting((photo) -> photo.photo().photoId()).containsExactly(id(1));
		assertThat(clinicalAlone.hidden()).isOne();

		CoursePhotos none = shown(with(both, new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY)));
		assertThat(none.photos()).isEmpty();
		assertThat(none.find(id(1))).isEmpty();
		assertThat(none.hidden()).isEqualTo(2);
		assertThat(none.consents()).containsExactly(ConsentKind.MARKETING);

		assertThat(shown(with(both, new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY),
				consent(ConsentKind.PHOTOGRAPHY, LATER)))
			.photos()).hasSize(2);
	}

	/** The consent was signed here, and holds for all courses of the client. */
	@Test
	void a_withdrawal_in_another_course_hides_photos_too() {
		PhotoLog here = log(CONSENT, added(1, PhotoCategory.CLINICAL, null));
		PhotoLog elsewhere = log(new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY,
				new Consent(ConsentKind.PHOTOGRAPHY, "2026-1", NOW.minusSeconds(60))));

		assertThat(here.shown(here.consents()).photos()).hasSize(1);
		assertThat(here.shown(Stream.concat(here.consents().stream(), elsewhere.consents().stream()).toList()).photos())
			.isEmpty();
	}

	@Test
	void nothing_is_left_once_the_client_is_erased() {
		PhotoLog log = log(CONSENT, added(1, PhotoCategory.CLINICAL, null),
				new CourseRedacted(COURSE, CourseEventFixtures.CLIENT));

		assertThat(log.photos()).isEmpty();
		assertThat(log.consents()).isEmpty();
	}

	private static CoursePhotos shown(CourseEvent... events) {
		PhotoLog log = log(events);
		return log.shown(log.consents());
	}

	private static PhotoLog log(CourseEvent... events) {
		return CourseEventFixtures.fold(new PhotoLogFold(), NOW,
				with(new CourseEvent[] { CourseEventFixtures.opened() }, events));
	}

	private static CourseEvent[] with(CourseEvent[] events, CourseEvent... more) {
		return Stream.concat(Stream.of(events), Stream.of(more)).toArray(CourseEvent[]::new);
	}

	private static CourseEvent consent(ConsentKind kind, Instant signedAt) {
		return new ConsentRecorded(COURSE, new Consent(kind, "2026-1", signedAt));
	}

	private static CourseEvent added(long number, PhotoCategory category, @Nullable Instant takenAt) {
		StoredFile file = new StoredFile(new FileId(new UUID(2, number)), "ab", 1, "image/jpeg");
		return new PhotoAdded(COURSE,
				new Photo(id(number),
						new PhotoDetails(PhotoView.CROWN, null, PhotoPurpose.INTERVAL, category, takenAt, null), "cd",
						new PhotoFiles(file, file, file, 4, 3)));
	}

	private static PhotoId id(long number) {
		return new PhotoId(new UUID(1, number));
	}

}
