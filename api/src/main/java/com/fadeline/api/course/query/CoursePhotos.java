package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;

/**
 * Read model of the photos of a course that may be shown, earliest first.
 *
 * @param consents in force
 * @param hidden how many are not shown because a consent is not in force
 */
public record CoursePhotos(CourseId courseId, ClientId clientId, ClinicId clinicId, Set<ConsentKind> consents,
		List<Shown> photos, int hidden, long sequence) implements ClientRecord, Versioned {

	public CoursePhotos {
		consents = Set.copyOf(consents);
		photos = List.copyOf(photos);
	}

	public Optional<Shown> find(PhotoId id) {
		return this.photos.stream().filter((shown) -> shown.photo().photoId().equals(id)).findFirst();
	}

	/**
	 * Read model of a photo.
	 *
	 * @param takenAt when it was taken, or added if that is not known
	 * @param alignments at most one over each other photo
	 */
	public record Shown(Photo photo, Instant takenAt, List<PhotoAlignment> alignments) {

		public Shown {
			alignments = Lists.copy(alignments);
		}

		/** Creates one that was not aligned. */
		public Shown(Photo photo, Instant takenAt) {
			this(photo, takenAt, List.of());
		}

		/** Returns how it lies over another photo; empty if that is not known. */
		public Optional<PhotoAlignment> over(PhotoId other) {
			return this.alignments.stream().filter((alignment) -> alignment.baseline().equals(other)).findFirst();
		}

		/** Returns it with an alignment, in place of that over the same photo. */
		public Shown aligned(PhotoAlignment alignment) {
			List<PhotoAlignment> others = this.alignments.stream()
				.filter((each) -> !each.baseline().equals(alignment.baseline()))
				.toList();
			return new Shown(this.photo, this.takenAt, Lists.and(others, alignment));
		}

	}

}
