package com.fadeline.web.attention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Finder of severe reactions with all details that a follow-up needs. Each is read from
 * its course, so a requester without the right to read courses receives none.
 */
@Component
@ConditionalOnWebApplication
public class SevereReactions {

	private static final int MOST = 25;

	private final QueryClient views;

	private final CurrentRequester sender;

	private final Names names;

	SevereReactions(QueryClient views, CurrentRequester sender, Names names) {
		this.views = views;
		this.sender = sender;
		this.names = names;
	}

	/** Returns the open severe reactions of these clinics; of all clinics if null. */
	public List<Severe> open(@Nullable Set<ClinicId> clinics) {
		if (!mayRead()) {
			return List.of();
		}
		return List.copyOf(among(
				this.views.ask(new FindAttention(clinics, null, 0, MOST, Locale.ENGLISH), FindAttention.Result.class)
					.items()
					.items())
			.values());
	}

	/** Returns the severe reactions among these items. */
	Map<ReactionId, Severe> among(List<AttentionItem> items) {
		Map<ReactionId, Severe> found = new LinkedHashMap<>();
		if (mayRead()) {
			for (AttentionItem item : items) {
				ReactionId id = item.reactionId();
				if (id != null && item.grade() != null && item.grade() >= Reaction.SEVERE) {
					severe(item, id).ifPresent((severe) -> found.put(id, severe));
				}
			}
		}
		return found;
	}

	private boolean mayRead() {
		return Rights.of(FindCourse.class).contains(this.sender.current().role())
				&& Rights.of(FindAttention.class).contains(this.sender.current().role());
	}

	private Optional<Severe> severe(AttentionItem item, ReactionId id) {
		return this.views.find(new FindCourse(item.courseId()), CourseView.class)
			.flatMap((course) -> course.reactions()
				.stream()
				.filter((view) -> view.reaction().reactionId().equals(id))
				.findFirst())
			.map((view) -> new Severe(item, view,
					this.names.clients(List.of(item.clientId())).getOrDefault(item.clientId(), ""),
					this.names.phone(item.clientId()).orElse("")));
	}

	/**
	 * View model of an open severe reaction.
	 *
	 * @param client name of the client; empty if unknown
	 * @param phone phone number of the client; empty if unknown
	 */
	public record Severe(AttentionItem item, ReactionView view, String client, String phone) {

		public Reaction reaction() {
			return this.view.reaction();
		}

	}

}
