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
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.id.PhotoId;
import com.fadeline.command.ProcessedCommand;

/** State of the photos added and removed. */
public final class Photos {

	private Map<UUID, ProcessedCommand<Sent>> added = new LinkedHashMap<>();

	private Map<UUID, ProcessedCommand<String>> removed = new LinkedHashMap<>();

	/**
	 * Returns the receipt of a photo that was added or removed before. A photo sent again
	 * was stored in other files, which nothing names.
	 */
	public Optional<Receipt> answerTo(PhotoCommand command) {
		return switch (command) {
			case AddPhoto asked -> again(this.added, asked.photo().photoId(), Sent.of(asked.photo()), "Photo");
			case RemovePhoto asked -> again(this.removed, asked.photoId(), asked.reason(), "The removal of photo");
		};
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

	public void on(PhotoEvent event, long sequence) {
		switch (event) {
			case PhotoAdded it ->
				this.added.put(it.photoId().value(), new ProcessedCommand<>(Sent.of(it.photo()), sequence));
			case PhotoRemoved it ->
				this.removed.put(it.photoId().value(), new ProcessedCommand<>(it.reason(), sequence));
		}
	}

	/** Value object of what was sent. */
	private record Sent(PhotoDetails details, String sha256) {

		static Sent of(Photo photo) {
			return new Sent(photo.details(), photo.uploadSha256());
		}

	}

}
