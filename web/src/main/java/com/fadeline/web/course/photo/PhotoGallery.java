package com.fadeline.web.course.photo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.course.query.CourseView;
import org.jspecify.annotations.Nullable;

/**
 * Page model of the photos of a course by their views, in the order in which they are
 * taken.
 */
record PhotoGallery(List<Row> rows) {

	static PhotoGallery of(CourseView course, CoursePhotos photos) {
		Set<PhotoView> views = new LinkedHashSet<>(PhotoView.of(course.bodySite()));
		photos.photos().forEach((shown) -> views.add(shown.photo().details().view()));
		List<Row> rows = new ArrayList<>();
		views.forEach((view) -> rows.add(new Row(view,
				photos.photos().stream().filter((shown) -> shown.photo().details().view() == view).toList())));
		return new PhotoGallery(List.copyOf(rows));
	}

	public List<Row> filled() {
		return this.rows.stream().filter((row) -> !row.photos().isEmpty()).toList();
	}

	/** Returns the photos of a view; of the first one if it has none such. */
	public Row row(@Nullable PhotoView view) {
		return this.rows.stream().filter((row) -> row.view() == view).findFirst().orElseGet(this.rows::getFirst);
	}

	/** Returns the view that is taken after one; the first after the last. */
	static PhotoView next(CourseView course, PhotoView view) {
		List<PhotoView> sequence = PhotoView.of(course.bodySite());
		return sequence.get((sequence.indexOf(view) + 1) % sequence.size());
	}

	/** Photos of one view, earliest first. */
	record Row(PhotoView view, List<Shown> photos) {

		/** Returns the latest, over which the next one is taken. */
		public Optional<Shown> last() {
			return this.photos.isEmpty() ? Optional.empty() : Optional.of(this.photos.getLast());
		}

	}

}
