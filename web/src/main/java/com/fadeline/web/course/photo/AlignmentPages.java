package com.fadeline.web.course.photo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.springframework.web.servlet.ModelAndView;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PhotoCommand.AlignPhoto;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.rights.AllowedRoles;

/** Controller of the page that lays a photo over another one of its view. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/photos/{photo}/align")
@AllowedRoles(sending = AlignPhoto.class)
class AlignmentPages {

	private static final String BASELINE = "baseline.%d.";

	private static final String PHOTO = "photo.%d.";

	private static final int POINTS = 3;

	private static final double PERCENT = 100;

	private final CourseForms courses;

	private final PhotoReader photos;

	private final CommandClient commands;

	private final MessageFormatter say;

	AlignmentPages(CourseForms courses, PhotoReader photos, CommandClient commands, MessageFormatter say) {
		this.courses = courses;
		this.photos = photos;
		this.commands = commands;
		this.say = say;
	}

	/** Without a baseline over the earliest photo of the view. */
	@GetMapping
	ModelAndView align(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@RequestParam(required = false) @Nullable PhotoId baseline) {
		Shown later = this.photos.photo(course, photo);
		PhotoId over = (baseline == null) ? earliest(course, later) : baseline;
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		later.over(over).ifPresent((alignment) -> {
			for (int index = 0; index < alignment.onPhoto().size(); index++) {
				show(values, BASELINE.formatted(index + 1), alignment.onBaseline().get(index));
				show(values, PHOTO.formatted(index + 1), alignment.onPhoto().get(index));
			}
		});
		return page(course, photo, over, Form.showing(Form.values(values)));
	}

	private PhotoId earliest(CourseId course, Shown later) {
		return this.photos.photos(course, null)
			.photos()
			.stream()
			.filter((shown) -> shown.photo().details().view() == later.photo().details().view())
			.findFirst()
			.orElse(later)
			.photo()
			.photoId();
	}

	private void show(Map<String, @Nullable Object> values, String field, PhotoPoint point) {
		values.put(field + "x", percent(point.x()));
		values.put(field + "y", percent(point.y()));
	}

	private static String percent(double fraction) {
		return String.valueOf(Math.round(10 * PERCENT * fraction) / 10.0);
	}

	@PostMapping
	ModelAndView align(@PathVariable CourseId course, @PathVariable PhotoId photo,
			@RequestParam(required = false) @Nullable PhotoId baseline,
			@RequestParam MultiValueMap<String, String> typed) {
		Shown later = this.photos.photo(course, photo);
		PhotoId over = (baseline == null) ? earliest(course, later) : baseline;
		Form form = Form.typed(typed);
		@Nullable Receipt receipt = form.submit(() -> this.commands.send(new AlignPhoto(course, photo, alignment(over, form))));
		return (receipt == null) ? page(course, photo, over, form)
				: SavedRedirect.at(
						"/courses/%s/photos/compare?view=%s&first=%s&second=%s&after=%d&saved".formatted(course,
								later.photo().details().view(), over, photo, receipt.sequence()),
						this.say.of("done.photo.aligned"));
	}

	private static PhotoAlignment alignment(PhotoId baseline, Form form) {
		List<PhotoPoint> onBaseline = new ArrayList<>();
		List<PhotoPoint> onPhoto = new ArrayList<>();
		for (int number = 1; number <= POINTS; number++) {
			boolean left = number == POINTS && form.below(BASELINE.formatted(number)).isEmpty()
					&& form.below(PHOTO.formatted(number)).isEmpty();
			if (!left) {
				point(form, BASELINE.formatted(number), onBaseline);
				point(form, PHOTO.formatted(number), onPhoto);
			}
		}
		form.refuseMistakes();
		PhotoAlignment alignment = new PhotoAlignment(baseline, onBaseline, onPhoto);
		if (!alignment.canBeUsed()) {
			throw form.mistake("photo.1.x", "points");
		}
		return alignment;
	}

	private static void point(Form form, String field, List<PhotoPoint> points) {
		@Nullable Double x = form.tried(() -> form.needed(field + "x", form.number(field + "x", 0, PERCENT)));
		@Nullable Double y = form.tried(() -> form.needed(field + "y", form.number(field + "y", 0, PERCENT)));
		if (x != null && y != null) {
			points.add(new PhotoPoint(x / PERCENT, y / PERCENT));
		}
	}

	private ModelAndView page(CourseId course, PhotoId photo, PhotoId baseline, Form form) {
		CourseView found = this.courses.find(course, null);
		Shown later = this.photos.photo(course, photo);
		Map<String, Shown> sides = new LinkedHashMap<>();
		sides.put("baseline", this.photos.photo(course, baseline));
		sides.put("photo", later);
		ModelAndView page = this.courses.page("course/photo/align", found, form);
		page.addObject("view", later.photo().details().view());
		page.addObject("sides", sides);
		page.addObject("baseline", baseline);
		page.addObject("photo", photo);
		return page;
	}

}
