package com.fadeline.command.photo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.PhotoCommand;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.PhotoCommand.AlignPhoto;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoAligned;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.id.PhotoId;
import com.fadeline.command.ProcessedCommand;

/** State of the photos added and removed. */
public final class Photos {

	private Map<UUID, ProcessedCommand<Sent>> added = new LinkedHashMap<>();

	private Map<UUID, ProcessedCommand<String>> removed = new LinkedHashMap<>();

	/** By the photo and the one it lies over. */
	private Map<String, ProcessedCommand<PhotoAlignment>> aligned = new LinkedHashMap<>();

	/**
	 * Returns the receipt of a photo that was added or removed before. A photo sent again
	 * was stored in other files, which nothing names.
	 */
	public Optional<Receipt> answerTo(PhotoCommand command) {
		return switch (command) {
			case AddPhoto asked -> again(this.added, asked.photo().photoId(), Sent.of(asked.photo()), "Photo");
			case RemovePhoto asked -> again(this.removed, asked.photoId(), asked.reason(), "The removal of photo");
			case AlignPhoto asked -> again(asked);
		};
	}

	/** An alignment may be replaced, so only the one in effect is the same again. */
	private Optional<Receipt> again(AlignPhoto asked) {
		@Nullable ProcessedCommand<PhotoAlignment> last = this.aligned.get(pair(asked.photoId(), asked.alignment()));
		return Optional.ofNullable(last)
			.filter((processed) -> processed.is(asked.alignment()))
			.map((processed) -> processed.again(asked.photoId().value()));
	}

	private static String pair(PhotoId photo, PhotoAlignment alignment) {
		return photo + "/" + alignment.baseline();
	}

	private static <T> Optional<Receipt> again(Map<UUID, ProcessedCommand<T>> known, PhotoId id, T asked, String what) {
		@Nullable ProcessedCommand<T> first = known.get(id.value());
		return Optional.ofNullable(first).map((processed) -> processed.answer(asked, id.value(), what));
	}

	/**
	 * Rejects a photo that a consent is missing for.
	 * @param consented whether a consent is in force
	 */
	public static void requireConsent(PhotoCategory category, Predicate<ConsentKind> consented) {
		category.consents().stream().filter(consented.negate()).sorted().findFirst().ifPresent((missing) -> {
			throw Refusal.conflict("No %s consent is in force; record it before the photo".formatted(missing));
		});
	}

	public void require(PhotoId id) {
		if (!this.added.containsKey(id.value())) {
			throw Refusal.notFound("The course has no photo %s".formatted(id));
		}
	}

	/**
	 * Rejects an alignment of other photos than two of one view, or by unusable points.
	 */
	public void require(PhotoId id, PhotoAlignment alignment) {
		PhotoView view = view(id);
		PhotoView baseline = view(alignment.baseline());
		if (id.equals(alignment.baseline())) {
			throw Refusal.conflict("Photo %s cannot lie over itself; name another photo".formatted(id));
		}
		if (view != baseline) {
			throw Refusal.conflict("The photos show %s and %s; align two of the same view".formatted(baseline, view));
		}
		if (!alignment.canBeUsed()) {
			throw Refusal.conflict(
					"The points do not say how the photos lie; mark two or three places on both, apart and not on a line");
		}
	}

	private PhotoView view(PhotoId id) {
		@Nullable ProcessedCommand<Sent> photo = this.added.get(id.value());
		if (photo == null || this.removed.containsKey(id.value())) {
			throw Refusal.notFound("The course has no photo %s".formatted(id));
		}
		return photo.content().details().view();
	}

	public void on(PhotoEvent event, long sequence) {
		switch (event) {
			case PhotoAdded it ->
				this.added.put(it.photoId().value(), new ProcessedCommand<>(Sent.of(it.photo()), sequence));
			case PhotoRemoved it ->
				this.removed.put(it.photoId().value(), new ProcessedCommand<>(it.reason(), sequence));
			case PhotoAligned it ->
				this.aligned.put(pair(it.photoId(), it.alignment()), new ProcessedCommand<>(it.alignment(), sequence));
		}
	}

	/** Value object of what was sent. */
	private record Sent(PhotoDetails details, String sha256) {

		static Sent of(Photo photo) {
			return new Sent(photo.details(), photo.uploadSha256());
		}

	}

}
