package com.fadeline.wording;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoAligned;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.id.PhotoId;

/** Sentence of a photo that was added or removed, by its view and zone. */
final class PhotoSentence {

	private final Wording wording;

	private final Sentences sentences;

	private final Map<PhotoId, String> shown = new HashMap<>();

	PhotoSentence(Wording wording, Sentences sentences) {
		this.wording = wording;
		this.sentences = sentences;
	}

	String of(PhotoEvent event) {
		return switch (event) {
			case PhotoAdded it -> {
				PhotoDetails details = it.photo().details();
				this.shown.put(it.photoId(), shown(details));
				yield this.sentences.because(
						this.wording.of("photo.added", shown(details), this.wording.name(details.purpose())), null);
			}
			case PhotoRemoved it -> this.sentences
				.because(this.wording.of("photo.removed", this.shown.getOrDefault(it.photoId(), "")), it.reason());
			case PhotoAligned it -> this.sentences
				.because(this.wording.of("photo.aligned", this.shown.getOrDefault(it.photoId(), "")), null);
		};
	}

	private String shown(PhotoDetails details) {
		@Nullable String zone = details.zone();
		String view = this.wording.name(details.view());
		return (zone == null) ? view : "%s %s".formatted(view, this.wording.zone(zone));
	}

}
