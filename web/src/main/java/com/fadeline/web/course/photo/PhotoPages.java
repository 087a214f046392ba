package com.fadeline.web.course.photo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.file.FileStore;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the pages on which photos are taken, shown and removed. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/photos")
@AllowedRoles({ ADMIN, SPECIALIST })
class PhotoPages {

	private static final int LONGEST_ZONE = 200;

	private final CourseForms courses;

	private final PhotoReader photos;

	private final PhotoUploads uploads;

	private final CommandClient commands;

	private final FileStore files;

	private final Ids ids;

	private final MessageFormatter say;

	PhotoPages(CourseForms courses, PhotoReader photos, PhotoUploads uploads, CommandClient commands, FileStore files,
			Ids ids, MessageFormatter say) {
		this.courses = courses;
		this.photos = photos;
		this.uploads = uploads;
		this.commands = commands;
		this.files = files;
		this.ids = ids;
		this.say = say;
	}

	@GetMapping
	ModelAndView show(@PathVariable CourseId course, @RequestParam(required = false) @Nullable Long after,
			@RequestParam(required = false) @Nullable PhotoView view,
			@RequestParam(required = false) @Nullable PhotoPurpose purpose,
			@RequestParam(required = false) @Nullable PhotoCategory category) {
		CourseView found = this.courses.find(course, after);
		PhotoView chosen = Objects.requireNonNullElseGet(view, () -> PhotoView.of(found.bodySite()).getFirst());
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("view", chosen);
		values.put("purpose", Objects.requireNonNullElse(purpose, PhotoPurpose.BEFORE_SITTING));
		values.put("category", Objects.requireNonNullElse(category, PhotoCategory.CLINICAL));
		return page(found, chosen, after, Form.showing(Form.values(values)));
	}

	@PostMapping
	ModelAndView add(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		CourseView found = this.courses.find(course, null);
		Form form = Form.typed(typed);
		byte[] upload = (file == null) ? new byte[0] : this.uploads.read(file.getInputStream());
		@Nullable PhotoView view = form.submit(() -> form.needed("view", form.choice("view", PhotoView.class)));
		@Nullable Receipt receipt = (view == null) ? null : form.submit(() -> add(course, view, upload, form));
		if (receipt == null || view == null) {
			return page(found, Objects.requireNonNullElseGet(view, () -> PhotoView.of(found.bodySite()).getFirst()),
					null, form);
		}
		return SavedRedirect.at("/courses/%s/photos?view=%s&purpose=%s&category=%s&after=%d&saved".formatted(course,
				PhotoGallery.next(found, view), form.value("purpose"), form.value("category"), receipt.sequence()),
				this.say.of("done.photo", this.say.name(view)));
	}

	private Receipt add(CourseId course, PhotoView view, byte[] upload, Form form) {
		PhotoId id = new PhotoId(form.needed("id", form.id("id")));
		@Nullable PhotoPurpose purpose = form.tried(() -> form.needed("purpose", form.choice("purpose", PhotoPurpose.class)));
		@Nullable PhotoCategory category = form
			.tried(() -> form.needed("category", form.choice("category", PhotoCategory.class)));
		form.refuseMistakes();
		PhotoDetails details = new PhotoDetails(view, form.text("zone", LONGEST_ZONE), form.needed("purpose", purpose),
				form.needed("category", category), null, null);
		return this.uploads.add(this.photos.photos(course, null), id, upload, details, Precondition.NONE);
	}

	private ModelAndView page(CourseView course, PhotoView view, @Nullable Long after, Form form) {
		CoursePhotos found = this.photos.photos(course.courseId(), after);
		PhotoGallery gallery = PhotoGallery.of(course, found);
		ModelAndView page = this.courses.page("course/photo/photos", course, form);
		page.addObject("photos", found);
		page.addObject("gallery", gallery);
		page.addObject("chosen", view);
		page.addObject("ghost",
				gallery.row(view).last().filter((last) -> gallery.row(view).view() == view).orElse(null));
		page.addObject("zones", CourseForms.zones(course, List.of(form.value("zone"))));
		page.addObject("purposes", PhotoPurpose.values());
		page.addObject("categories",
				List.of(PhotoCategory.values())
					.stream()
					.filter((category) -> found.consents().containsAll(category.consents()))
					.toList());
		page.addObject("maxSize", this.files.maxSize());
		return page;
	}

	@GetMapping("/{photo}/remove")
	ModelAndView remove(@PathVariable CourseId course, @PathVariable PhotoId photo) {
		return removing(course, photo, Form.showing(Map.of()));
	}

	@PostMapping("/{photo}/remove")
	ModelAndView remove(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		@Nullable Receipt receipt = form
			.submit(() -> this.commands.send(new RemovePhoto(course, photo, CourseForms.reason(form))));
		return (receipt == null) ? removing(course, photo, form)
				: SavedRedirect.at("/courses/%s/photos?after=%d&saved".formatted(course, receipt.sequence()),
						this.say.of("done.photo.removed"));
	}

	private ModelAndView removing(CourseId course, PhotoId photo, Form form) {
		CourseView found = this.courses.find(course, null);
		Shown shown = this.photos.photo(course, photo);
		return this.courses.reason("photo.remove", found, form, this.say.of("photo.of",
				this.say.name(shown.photo().details().view()), this.say.day(shown.takenAt(), found.clinicId())));
	}

}
