package com.fadeline.web.attention;

import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.administration.attention.DeferralRegister;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionQuery.FindCourseAttention;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.NoSuchViewException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Service that finds an item of the attention list and puts it off. */
@Component
@ConditionalOnWebApplication
class AttentionItems {

	private final QueryClient views;

	private final DeferralRegister deferrals;

	private final CurrentRequester sender;

	AttentionItems(QueryClient views, DeferralRegister deferrals, CurrentRequester sender) {
		this.views = views;
		this.deferrals = deferrals;
		this.sender = sender;
	}

	/**
	 * Returns an item of a course.
	 * @throws NoSuchViewException if the course is not the requester's, or has none with
	 * that id, as after it was done
	 */
	AttentionItem item(UUID id, CourseId course) {
		if (this.views.find(new FindCourse(course), CourseView.class).isEmpty()) {
			throw new NoSuchViewException("course " + course, null);
		}
		return this.views.ask(new FindCourseAttention(course), FindCourseAttention.Result.class)
			.items()
			.stream()
			.filter((item) -> item.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("item " + id, null));
	}

	void defer(AttentionItem item, LocalDate until) {
		this.deferrals.defer(item, until, this.sender.current());
	}

	void resume(AttentionItem item) {
		this.deferrals.resume(item, this.sender.current());
	}

}
