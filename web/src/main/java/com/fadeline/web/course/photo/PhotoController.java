package com.fadeline.web.course.photo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.PhotoCommand.AlignPhoto;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.course.ReasonBody;
import com.fadeline.web.course.photo.measuring.UnmeasurableException;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the photos of a course. */
@RestController
@RequestMapping("/api/courses/{course}/photos")
@Tag(name = "Photos", description = "Photos of the treated skin, shown only while their consents are in force.")
class PhotoController {

	private static final String PICTURE = "picture";

	private static final String BINARY = "binary";

	private final PhotoReader photos;

	private final PhotoUploads uploads;

	private final PhotoMeter meter;

	private final CommandClient commands;

	private final Ids ids;

	PhotoController(PhotoReader photos, PhotoUploads uploads, PhotoMeter meter, CommandClient commands, Ids ids) {
		this.photos = photos;
		this.uploads = uploads;
		this.meter = meter;
		this.commands = commands;
		this.ids = ids;
	}

	@GetMapping
	@AllowedRoles(sending = FindPhotos.class)
	@Operation(summary = "List the photos of a course",
			description = "Earliest first. `hidden` counts those that are not shown because a consent is not in force.")
	ResponseEntity<PhotosView> listPhotos(@PathVariable CourseId course,
			@RequestParam(required = false) @Nullable Long after) {
		CoursePhotos found = this.photos.photos(course, after);
		return Responses.view(found,
				new PhotosView(found.consents(),
						found.photos().stream().map((shown) -> PhotoBody.of(course, shown)).toList(), found.hidden()),
				after);
	}

	@PostMapping
	@AllowedRoles(sending = { AddPhoto.class, FindPhotos.class })
	@Operation(summary = "Add a photo",
			description = """
					The body is a JPEG, PNG or WebP picture of at most 25 MB and 60 megapixels. It is turned upright and written anew:
					nothing of its metadata is stored but when it was taken and the model of the camera. Needs the consent to photography,
					for MARKETING also that to marketing: 409 without. Send it again with the same `id` if the answer was lost.""",
			requestBody = @RequestBody(required = true, content = { @Content(mediaType = MediaType.IMAGE_JPEG_VALUE,
					schema = @Schema(type = "string", format = BINARY, description = PICTURE)) }))
	ResponseEntity<Responses.Created> addPhoto(@PathVariable CourseId course, InputStream body,
			@RequestParam(required = false) @Nullable PhotoId id, @RequestParam PhotoView view,
			@RequestParam PhotoPurpose purpose, @RequestParam(defaultValue = "CLINICAL") PhotoCategory category,
			@RequestParam(required = false) @Nullable String zone,
			@RequestParam(required = false) @Nullable Instant takenAt, Precondition precondition) throws IOException {
		CoursePhotos found = this.photos.photos(course, null);
		PhotoId photo = (id == null) ? new PhotoId(this.ids.next()) : id;
		PhotoDetails details = new PhotoDetails(view, zone, purpose, category, takenAt, null);
		return Responses.created(this.uploads.add(found, photo, this.uploads.read(body), details, precondition),
				"/courses/{course}/photos/{photo}", course, photo);
	}

	@GetMapping(path = "/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
	@AllowedRoles(sending = FindPhotos.class)
	@Operation(summary = "Read a photo", description = "As JPEG. Not to be kept: `Cache-Control: private, no-store`.",
			responses = @ApiResponse(responseCode = "200", description = "The picture",
					content = @Content(mediaType = MediaType.IMAGE_JPEG_VALUE,
							schema = @Schema(type = "string", format = BINARY, description = PICTURE))))
	void readPhoto(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@RequestParam(defaultValue = "SCREEN") PhotoSize size, HttpServletResponse response) throws IOException {
		this.photos.write(course, photo, size, response);
	}

	@PostMapping("/{photo}/remove")
	@AllowedRoles(sending = RemovePhoto.class)
	@Operation(summary = "Remove a photo",
			description = "It is no longer shown to anybody; its files stay, sealed, until the client is erased.")
	ResponseEntity<Void> removePhoto(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@Valid @org.springframework.web.bind.annotation.RequestBody ReasonBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RemovePhoto(course, photo, body.reason()), precondition));
	}

	@PostMapping("/{photo}/align")
	@AllowedRoles(sending = AlignPhoto.class)
	@Operation(summary = "Align a photo",
			description = "Lays it over another photo of its view by the same two or three places on both. Neither picture is changed; alignments replace earlier ones over the same photo.")
	ResponseEntity<Void> alignPhoto(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@Valid @org.springframework.web.bind.annotation.RequestBody AlignmentBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new AlignPhoto(course, photo, body.alignment()), precondition));
	}

	@PostMapping("/{photo}/measurement")
	@AllowedRoles({ ADMIN, SPECIALIST })
	@Operation(summary = "Measure the fading on a photo",
			description = """
					Compares the optical density of the ink over the bare skin beside it with that on an earlier photo of the same view.
					The areas are drawn on that baseline and lie on the photo as the two are aligned; without an alignment, at the same
					place. 400 if an area is no measure, 409 if the two photos are none: of other views or zones, in reverse order, or
					straight after a sitting. Nothing is recorded. The measure is not clinically validated.""",
			responses = { @ApiResponse(responseCode = "200", useReturnTypeSchema = true),
					@ApiResponse(responseCode = "409",
							description = "`urn:fadeline:problem:conflict`: The photos are no measure",
							content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
									schema = @Schema(ref = "#/components/schemas/Problem"))) })
	MeasurementResponse measurePhoto(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@Valid @org.springframework.web.bind.annotation.RequestBody MeasurementBody body) {
		return MeasurementResponse.of(measured(this.photos.photos(course, null), photo, body));
	}

	@PostMapping("/{photo}/measurement/fadings")
	@AllowedRoles({ ADMIN, SPECIALIST })
	@Operation(summary = "Log the fading that a photo shows",
			description = """
					Measures the same and logs it as a reading of the scale PHOTO_MEASURED, of the day of the photo and of its zone. It
					stands beside the readings of people and informs the forecast; it is never the fading of the course, and is not
					corrected but withdrawn. Sending the same id again changes nothing.""",
			responses = { @ApiResponse(responseCode = "201", useReturnTypeSchema = true),
					@ApiResponse(responseCode = "409",
							description = "`urn:fadeline:problem:conflict`: The photos are no measure",
							content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
									schema = @Schema(ref = "#/components/schemas/Problem"))) })
	ResponseEntity<Responses.Created> logMeasuredFading(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@Valid @org.springframework.web.bind.annotation.RequestBody MeasuredFadingBody body,
			Precondition precondition) {
		CoursePhotos shown = this.photos.photos(course, null);
		Shown later = PhotoReader.photo(shown, photo);
		FadingId id = (body.id() == null) ? new FadingId(this.ids.next()) : body.id();
		Fading fading = Fading.measured(id, later.takenAt(), later.photo().details().zone(),
				measured(shown, photo, body.measurement()));
		return Responses.created(this.commands.send(new LogFading(course, fading), precondition),
				"/courses/{course}/fadings/{fading}", course, id);
	}

	private PhotoMeasurement measured(CoursePhotos course, PhotoId photo, MeasurementBody body) {
		try {
			return this.meter.measure(course, body.baseline(), photo, body.areas());
		}
		catch (UnmeasurableException ex) {
			String reason = String.valueOf(ex.getMessage());
			@Nullable String area = ex.area();
			throw (area == null) ? new ResponseStatusException(HttpStatus.CONFLICT, reason)
					: new MalformedRequestException(area, reason);
		}
	}

	/** Response body of the photos of a course. */
	record PhotosView(Set<ConsentKind> consents, List<PhotoBody> photos, int hidden) {
	}

}
