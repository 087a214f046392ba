package com.fadeline.web.course.photo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.course.photo.measuring.FadingMeter;
import com.fadeline.web.course.photo.measuring.PhotoTransform;
import com.fadeline.web.course.photo.measuring.UnmeasurableException;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page that compares two photos of a view and measures the fading. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class ComparePages {

	private static final String INK = "ink";

	private static final String SKIN = "skin";

	private static final int LEAST_CORNERS = 3;

	private static final double PERCENT = 100;

	private final CourseForms courses;

	private final PhotoReader photos;

	private final PhotoMeter meter;

	private final CommandClient commands;

	private final UndoWindow undo;

	private final Ids ids;

	private final CourseLabels words;

	private final MessageFormatter say;

	ComparePages(CourseForms courses, PhotoReader photos, PhotoMeter meter, CommandClient commands, UndoWindow undo,
			Ids ids, CourseLabels words, MessageFormatter say) {
		this.courses = courses;
		this.photos = photos;
		this.meter = meter;
		this.commands = commands;
		this.undo = undo;
		this.ids = ids;
		this.words = words;
		this.say = say;
	}

	/** Measures if areas are drawn; nothing of it is kept before it is logged. */
	@GetMapping("/courses/{course}/photos/compare")
	ModelAndView compare(@PathVariable CourseId course, @RequestParam(required = false) @Nullable PhotoView view,
			@RequestParam(required = false) @Nullable Long after,
			@RequestParam(required = false) @Nullable PhotoId first,
			@RequestParam(required = false) @Nullable PhotoId second,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView found = this.courses.find(course, null);
		CoursePhotos shown = this.photos.photos(course, after);
		PhotoGallery.Row row = PhotoGallery.of(found, shown).row(view);
		@Nullable Shown earlier = chosen(row.photos(), first).or(() -> row.photos().stream().findFirst()).orElse(null);
		@Nullable Shown later = chosen(row.photos(), second).or(() -> row.photos().reversed().stream().findFirst()).orElse(null);
		Form form = Form.typed(typed);
		@Nullable String unmeasurable = (earlier == null || later == null) ? null : unmeasurable(earlier, later);
		@Nullable PhotoMeasurement measured = (earlier == null || later == null || unmeasurable != null
				|| !typed.containsKey(INK)) ? null : form.submit(() -> measured(shown, earlier, later, form));
		ModelAndView page = this.courses.page("course/photo/compare", found, form);
		page.addObject("view", row.view());
		page.addObject("photos", row.photos());
		page.addObject("first", earlier);
		page.addObject("second", later);
		page.addObject("unmeasurable", unmeasurable);
		if (earlier != null && later != null) {
			page.addObject("transform", PhotoTransform.between(later, earlier).map(PhotoTransform::css).orElse(null));
		}
		if (measured != null) {
			tell(page, measured);
			page.addObject("fading", this.ids.next());
		}
		return page;
	}

	/** Measures once more, so that what is recorded is what the photos say. */
	@PostMapping("/courses/{course}/photos/measured")
	ModelAndView log(@PathVariable CourseId course, @RequestParam(required = false) @Nullable FadingId id,
			@RequestParam(required = false) @Nullable PhotoId first,
			@RequestParam(required = false) @Nullable PhotoId second,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView found = this.courses.find(course, null);
		if (id == null || first == null || second == null) {
			return compare(course, null, null, first, second, typed);
		}
		CoursePhotos shown = this.photos.photos(course, null);
		Shown later = PhotoReader.photo(shown, second);
		Form form = Form.typed(typed);
		@Nullable Fading fading = form.submit(() -> Fading.measured(id, later.takenAt(), later.photo().details().zone(),
				measured(shown, PhotoReader.photo(shown, first), later, form)));
		if (fading == null) {
			return compare(course, later.photo().details().view(), null, first, second, typed);
		}
		Receipt receipt = this.commands.send(new LogFading(course, fading));
		this.undo.offer(course, receipt, new RetractFading(course, id, this.say.of("recorded.undone")));
		return CourseForms.changed(course, receipt,
				this.say.of("done.fading", this.words.fading(fading, found.clinicId())));
	}

	private static Optional<Shown> chosen(List<Shown> photos, @Nullable PhotoId id) {
		return photos.stream().filter((shown) -> shown.photo().photoId().equals(id)).findFirst();
	}

	private @Nullable String unmeasurable(Shown earlier, Shown later) {
		try {
			FadingMeter.requireComparable(earlier, later);
			return null;
		}
		catch (UnmeasurableException ex) {
			return this.say.of("photos.unmeasurable." + ex.unmeasurable());
		}
	}

	private PhotoMeasurement measured(CoursePhotos shown, Shown earlier, Shown later, Form form) {
		@Nullable PhotoArea ink = form.tried(() -> area(form, INK));
		@Nullable PhotoArea skin = form.tried(() -> area(form, SKIN));
		form.refuseMistakes();
		MeasuredAreas areas = new MeasuredAreas(form.needed(INK, ink), form.needed(SKIN, skin));
		try {
			return this.meter.measure(shown, earlier.photo().photoId(), later.photo().photoId(), areas);
		}
		catch (UnmeasurableException ex) {
			throw form.mistake(Objects.requireNonNullElse(ex.area(), INK), "unmeasurable." + ex.unmeasurable(),
					ex.values().toArray());
		}
	}

	private static PhotoArea area(Form form, String field) {
		return form.needed(field, form.as(field, ComparePages::area, "corners"));
	}

	private static PhotoArea area(String text) {
		List<PhotoPoint> corners = Stream.of(text.strip().split("\\s+")).map(ComparePages::corner).toList();
		if (corners.size() < LEAST_CORNERS || corners.size() > PhotoArea.MOST_CORNERS) {
			throw new IllegalArgumentException("%d corners".formatted(corners.size()));
		}
		return new PhotoArea(corners);
	}

	/** Reads a corner: how far from the left and from the top in percent. */
	private static PhotoPoint corner(String text) {
		String[] numbers = text.replace(',', '.').split("/", -1);
		if (numbers.length != 2) {
			throw new IllegalArgumentException(text);
		}
		PhotoPoint corner = new PhotoPoint(Double.parseDouble(numbers[0]) / PERCENT,
				Double.parseDouble(numbers[1]) / PERCENT);
		if (!corner.liesOnPhoto()) {
			throw new IllegalArgumentException(text);
		}
		return corner;
	}

	private void tell(ModelAndView page, PhotoMeasurement measured) {
		long percent = Math.round(measured.percent());
		page.addObject("measured", this.say.of((percent < 0) ? "photos.measured.darker" : "photos.measured.faded",
				this.say.percent(Math.abs(percent)), this.words.plusMinus(measured)));
		page.addObject("colours",
				this.say.of("photos.measured.colours", this.say.number(measured.baselineDensity()),
						this.say.number(measured.density()), this.say.number(measured.deltaE()),
						this.say.number(measured.shiftA()), this.say.number(measured.shiftB())));
	}

}
