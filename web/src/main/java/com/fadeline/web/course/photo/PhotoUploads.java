package com.fadeline.web.course.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.file.FileRejectedException;
import com.fadeline.api.file.FileStore;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Service that adds an uploaded photo to a course: reads the picture, stores its files,
 * then sends the command that names them.
 */
@Component
class PhotoUploads {

	/** Before it there were no digital photos: the clock of the camera was not set. */
	private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

	private static final String FILE = "file";

	private final PictureReader pictures = new PictureReader();

	private final FileStore files;

	private final CommandClient commands;

	private final Ids ids;

	private final MessageFormatter say;

	private final Clock clock;

	PhotoUploads(FileStore files, CommandClient commands, Ids ids, MessageFormatter say, Clock clock) {
		this.files = files;
		this.commands = commands;
		this.ids = ids;
		this.say = say;
		this.clock = clock;
	}

	/**
	 * Reads an upload.
	 * @throws ResponseStatusException 413 if it has more bytes than a file may have
	 * @throws IOException if the connection breaks
	 */
	byte[] read(InputStream upload) throws IOException {
		byte[] bytes = upload.readNBytes(Math.toIntExact(this.files.maxSize() + 1));
		if (bytes.length > this.files.maxSize()) {
			throw tooLarge(FileRejectedException.tooLarge(this.files.maxSize()));
		}
		return bytes;
	}

	/**
	 * Adds a photo. The same photo under the same id again changes nothing.
	 * @param stated what the sender says of it; the camera says the rest
	 * @throws MalformedRequestException if the file is no picture that can be taken
	 */
	Receipt add(CoursePhotos course, PhotoId id, byte[] upload, PhotoDetails stated, Precondition precondition) {
		String sha256 = sha256(upload);
		Optional<Photo> before = course.find(id)
			.map(CoursePhotos.Shown::photo)
			.filter((photo) -> photo.uploadSha256().equals(sha256));
		if (before.isPresent()) {
			PhotoDetails known = before.get().details();
			PhotoDetails again = with(stated, (stated.takenAt() == null) ? known.takenAt() : stated.takenAt(),
					known.device());
			return send(course, new Photo(id, again, sha256, before.get().files()), precondition);
		}
		Picture picture = picture(course, upload);
		PhotoDetails details = with(stated, (stated.takenAt() == null) ? takenAt(picture) : stated.takenAt(),
				picture.camera().device());
		return send(course, new Photo(id, details, sha256, stored(course, picture)), precondition);
	}

	private Receipt send(CoursePhotos course, Photo photo, Precondition precondition) {
		return this.commands.send(new AddPhoto(course.courseId(), photo), precondition);
	}

	private Picture picture(CoursePhotos course, byte[] upload) {
		try {
			return this.pictures.read(upload, this.say.timeZone(course.clinicId()));
		}
		catch (UnusablePictureException ex) {
			throw new MalformedRequestException(List.of(new FieldMistake(FILE, String.valueOf(ex.getMessage()),
					"photo.unusable." + ex.unusable(), List.of())));
		}
	}

	/** A clock that is before its time or ahead of it was not set. */
	private @Nullable Instant takenAt(Picture picture) {
		@Nullable Instant taken = picture.camera().takenAt();
		return (taken == null || taken.isBefore(EARLIEST) || taken.isAfter(this.clock.instant())) ? null : taken;
	}

	private static PhotoDetails with(PhotoDetails stated, @Nullable Instant takenAt, @Nullable String device) {
		return new PhotoDetails(stated.view(), stated.zone(), stated.purpose(), stated.category(), takenAt, device);
	}

	private PhotoFiles stored(CoursePhotos course, Picture picture) {
		try {
			return new PhotoFiles(stored(course, picture.of(PhotoSize.ORIGINAL)),
					stored(course, picture.of(PhotoSize.SCREEN)), stored(course, picture.of(PhotoSize.THUMB)),
					picture.width(), picture.height());
		}
		catch (FileRejectedException ex) {
			throw switch (ex.rejectedFor()) {
				case TOO_LARGE -> tooLarge(ex);
				case CONFLICT, ERASED -> new ResponseStatusException(HttpStatus.CONFLICT, ex.getMessage());
			};
		}
	}

	private StoredFile stored(CoursePhotos course, byte[] bytes) {
		try {
			return this.files.write(
					new NewFile(new FileId(this.ids.next()), course.clientId(), course.courseId(), "image/jpeg"),
					new ByteArrayInputStream(bytes));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Bytes in memory could not be read", ex);
		}
	}

	private static ResponseStatusException tooLarge(FileRejectedException rejection) {
		return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, rejection.getMessage());
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has it", ex);
		}
	}

}
