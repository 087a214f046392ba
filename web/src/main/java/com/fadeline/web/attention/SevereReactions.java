package com.fadeline.web.attention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Rights;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.AttentionItem;
import com.fadeline.api.course.CourseQuery.FindAttention;
import com.fadeline.api.course.CourseQuery.FindCourse;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Finds what has to be in view to follow up severe reactions. Each is read from its
 * course, so that whoever may not read courses learns nothing here.
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

	/** Those that are open in these clinics; all of them where there are none. */
	public List<Severe> open(@Nullable Set<ClinicId> clinics) {
		if (!mayRead()) {
			return List.of();
		}
		return List.copyOf(among(
				this.views.ask(new FindAttention(clinics, null, 0, MOST), FindAttention.Result.class).items().items())
			.values());
	}

	/** Those that these items are about. */
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
			.map((view) -> new Severe(item, view.reaction(),
					this.names.clients(List.of(item.clientId())).getOrDefault(item.clientId(), ""),
					this.views.find(new FindClient(item.clientId()), ClientView.class)
						.map(ClientView::phone)
						.orElse("")));
	}

	/**
	 * A severe reaction that is open.
	 *
	 * @param client the name; empty where it is not known
	 * @param phone empty where it is not known
	 */
	public record Severe(AttentionItem item, Reaction reaction, String client, String phone) {
	}

}
