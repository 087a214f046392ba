package com.fadeline.command.course;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.PhotoCommand.AlignPhoto;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoAligned;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.id.PhotoId;
import com.fadeline.command.Answers;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.NOW;
import static com.fadeline.command.Examples.PREPARED_ON;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.photo;
import static com.fadeline.command.Examples.prepared;

class PhotoTests {

	private static final Photo CLINICAL = photo(1, PhotoCategory.CLINICAL);

	private static final Photo MARKETING = photo(2, PhotoCategory.MARKETING);

	@Test
	void a_photo_is_added_and_removed() {
		after(consent(ConsentKind.PHOTOGRAPHY), new AddPhoto(COURSE, CLINICAL))
			.expectEvents(new PhotoAdded(COURSE, CLINICAL));
		CourseFixtures.fixture()
			.given(prepared(consent(ConsentKind.PHOTOGRAPHY), new PhotoAdded(COURSE, CLINICAL)))
			.when(new RemovePhoto(COURSE, CLINICAL.photoId(), "blurred"))
			.expectEvents(new PhotoRemoved(COURSE, CLINICAL.photoId(), "blurred"));
	}

	@Test
	void no_photo_is_added_without_the_consents_that_its_use_needs() {
		CourseFixtures.fixture()
			.given(prepared())
			.when(new AddPhoto(COURSE, CLINICAL))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		after(consent(ConsentKind.PHOTOGRAPHY), new AddPhoto(COURSE, MARKETING)).expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		CourseFixtures.fixture()
			.given(prepared(consent(ConsentKind.PHOTOGRAPHY), new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY)))
			.when(new AddPhoto(COURSE, CLINICAL))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		CourseFixtures.fixture()
			.given(prepared(consent(ConsentKind.PHOTOGRAPHY), consent(ConsentKind.MARKETING)))
			.when(new AddPhoto(COURSE, MARKETING))
			.expectEvents(new PhotoAdded(COURSE, MARKETING));
	}

	/** It was stored in other files, since nothing was known of the first. */
	@Test
	void a_photo_sent_again_is_recognised_by_what_was_sent_and_another_under_its_id_is_a_conflict() {
		Photo again = new Photo(CLINICAL.photoId(), CLINICAL.details(), CLINICAL.uploadSha256(), MARKETING.files());
		Photo other = new Photo(CLINICAL.photoId(), CLINICAL.details(), "ef", CLINICAL.files());
		CourseFixtures.fixture()
			.given(prepared(consent(ConsentKind.PHOTOGRAPHY), new PhotoAdded(COURSE, CLINICAL)))
			.when(new AddPhoto(COURSE, again))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.about(CLINICAL.photoId().value()));
		CourseFixtures.fixture()
			.given(prepared(consent(ConsentKind.PHOTOGRAPHY), new PhotoAdded(COURSE, CLINICAL)))
			.when(new AddPhoto(COURSE, other))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_photo_of_the_future_or_of_a_zone_without_a_name_is_impossible() {
		after(consent(ConsentKind.PHOTOGRAPHY),
				new AddPhoto(COURSE,
						with(new PhotoDetails(PhotoView.CROWN, null, PhotoPurpose.INTERVAL, PhotoCategory.CLINICAL,
								NOW.plus(Duration.ofDays(1)), null))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.future"));
		after(consent(ConsentKind.PHOTOGRAPHY),
				new AddPhoto(COURSE,
						with(new PhotoDetails(PhotoView.CLOSE_UP, " ", PhotoPurpose.INTERVAL, PhotoCategory.CLINICAL,
								null, null))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.zone"));
	}

	@Test
	void what_is_not_there_cannot_be_removed_and_an_ended_course_still_takes_photos() {
		after(consent(ConsentKind.PHOTOGRAPHY), new RemovePhoto(COURSE, new PhotoId(id(9)), "blurred")).expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
		CourseFixtures.fixture()
			.given(prepared(consent(ConsentKind.PHOTOGRAPHY), new CourseDiscontinued(COURSE, "moved away")))
			.when(new AddPhoto(COURSE, CLINICAL))
			.expectEvents(new PhotoAdded(COURSE, CLINICAL));
	}

	@Test
	void a_photo_is_laid_over_another_one_and_anew() {
		PhotoAlignment first = over(2, 0.2, 0.8);
		PhotoAlignment second = over(2, 0.25, 0.8);
		aligning(first).expectEvents(new PhotoAligned(COURSE, CLINICAL.photoId(), first));
		aligning(first, new PhotoAligned(COURSE, CLINICAL.photoId(), first)).expectNoEvents();
		aligning(first, new PhotoAligned(COURSE, CLINICAL.photoId(), first),
				new PhotoAligned(COURSE, CLINICAL.photoId(), second))
			.expectEvents(new PhotoAligned(COURSE, CLINICAL.photoId(), first));
	}

	@Test
	void a_photo_is_not_laid_over_itself_a_missing_one_another_view_or_by_one_place_alone() {
		aligning(over(1, 0.2, 0.8)).expectNoEvents().expectExceptionDetails(Answers.conflict());
		aligning(over(3, 0.2, 0.8)).expectNoEvents().expectExceptionDetails(Answers.conflict());
		aligning(over(9, 0.2, 0.8)).expectNoEvents().expectExceptionDetails(Answers.notFound());
		aligning(over(2, 0.2, 0.21)).expectNoEvents().expectExceptionDetails(Answers.conflict());
		aligning(over(2, 0.2, 0.8), new PhotoRemoved(COURSE, new PhotoId(id(2)), "blurred")).expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	/** Of the photos 1 and 2 of the crown, and 3 of the nape. */
	private static ResultValidator<Course> aligning(PhotoAlignment alignment, CourseEvent... before) {
		Photo nape = new Photo(new PhotoId(id(3)),
				new PhotoDetails(PhotoView.NAPE, null, PhotoPurpose.INTERVAL, PhotoCategory.CLINICAL, null, null), "ef",
				CLINICAL.files());
		List<CourseEvent> events = new ArrayList<>(
				List.of(consent(ConsentKind.PHOTOGRAPHY), new PhotoAdded(COURSE, CLINICAL),
						new PhotoAdded(COURSE, photo(2, PhotoCategory.CLINICAL)), new PhotoAdded(COURSE, nape)));
		events.addAll(List.of(before));
		return CourseFixtures.fixture()
			.given(prepared(events.toArray(CourseEvent[]::new)))
			.when(new AlignPhoto(COURSE, CLINICAL.photoId(), alignment));
	}

	private static PhotoAlignment over(int baseline, double left, double right) {
		List<PhotoPoint> points = List.of(new PhotoPoint(left, 0.5), new PhotoPoint(right, 0.5));
		return new PhotoAlignment(new PhotoId(id(baseline)), points, points);
	}

	private static Photo with(PhotoDetails details) {
		return new Photo(CLINICAL.photoId(), details, "ab", CLINICAL.files());
	}

	private static ResultValidator<Course> after(CourseEvent event, Object command) {
		return CourseFixtures.fixture().given(prepared(event)).when(command);
	}

	private static ConsentRecorded consent(ConsentKind kind) {
		return new ConsentRecorded(COURSE, new Consent(kind, "2026-1", at(PREPARED_ON)));
	}

}
