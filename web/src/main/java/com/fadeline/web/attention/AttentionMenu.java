package com.fadeline.web.attention;

import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.clients.tasks.DueTasks;
import com.fadeline.web.devices.DueDevices;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lookup of the number that the menu shows beside the attention list; 0 if it is not
 * available, so that no page depends on it.
 */
@Component
@ConditionalOnWebApplication
public class AttentionMenu {

	private static final Logger log = LoggerFactory.getLogger(AttentionMenu.class);

	private static final CountAttention.Result NONE = new CountAttention.Result(0, 0);

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final DueTasks tasks;

	private final DueDevices devices;

	AttentionMenu(QueryClient views, ClinicScope reach, CurrentRequester sender, DueTasks tasks, DueDevices devices) {
		this.tasks = tasks;
		this.devices = devices;
		this.views = views;
		this.reach = reach;
		this.sender = sender;
	}

	/**
	 * Returns the numbers of items, tasks and what is due of devices in all clinics of
	 * the requester.
	 */
	public CountAttention.Result count() {
		if (!Rights.of(CountAttention.class).contains(this.sender.current().role())) {
			return NONE;
		}
		try {
			CountAttention.Result items = this.views.ask(new CountAttention(this.reach.clinics(null)),
					CountAttention.Result.class);
			return new CountAttention.Result(items.due() + (int) this.tasks.count() + this.devices.count(),
					items.severe());
		}
		catch (RuntimeException ex) {
			log.debug("The menu is shown without the number of items", ex);
			return NONE;
		}
	}

}
