package com.fadeline.web.attention;

import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the buttons that put off an item of the attention page. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class DeferralPages {

	private final AttentionItems items;

	private final AttentionPage list;

	private final MessageFormatter say;

	DeferralPages(AttentionItems items, AttentionPage list, MessageFormatter say) {
		this.items = items;
		this.list = list;
		this.say = say;
	}

	/** Puts off by the days of the button, or until the day in the field. */
	@PostMapping("/attention/{item}/deferral")
	ModelAndView defer(@PathVariable UUID item, @RequestParam CourseId courseId,
			@RequestParam(required = false) @Nullable AttentionKind kind,
			@RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "false") boolean later,
			@RequestParam(defaultValue = "0") int page, @RequestParam MultiValueMap<String, String> typed) {
		AttentionFilter filter = new AttentionFilter(kind, mine, later);
		AttentionItem found = this.items.item(item, courseId);
		Form form = Form.typed(typed);
		@Nullable LocalDate until = form.submit(() -> {
			LocalDate day = until(form, found);
			this.items.defer(found, day);
			return day;
		});
		return (until == null) ? this.list.show(filter, page, form, item)
				: SavedRedirect.at(filter.saved(page), this.say.of("done.deferred", this.say.day(until)));
	}

	private LocalDate until(Form form, AttentionItem item) {
		@Nullable Integer days = form.whole("days", 1, 366);
		return (days == null) ? form.needed("until", form.day("until"))
				: this.say.today(item.clinicId()).plusDays(days);
	}

	@PostMapping("/attention/{item}/resumption")
	ModelAndView resume(@PathVariable UUID item, @RequestParam CourseId courseId,
			@RequestParam(defaultValue = "false") boolean mine) {
		this.items.resume(this.items.item(item, courseId));
		return SavedRedirect.at(new AttentionFilter(null, mine, false).saved(0), this.say.of("done.resumed"));
	}

}
