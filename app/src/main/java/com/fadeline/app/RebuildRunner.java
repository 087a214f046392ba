package com.fadeline.app;

import java.util.List;
import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import com.fadeline.query.projection.Rebuild;

/**
 * Rebuilds read models when started with {@code --rebuild=progress,course-view}, or all
 * of them with {@code --rebuild}; the service answers meanwhile and goes on afterwards.
 */
@Component
@ConditionalOnRole(Role.QUERY)
class RebuildRunner implements ApplicationRunner {

	private static final String OPTION = "rebuild";

	private final Rebuild rebuild;

	RebuildRunner(Rebuild rebuild) {
		this.rebuild = rebuild;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> values = arguments.getOptionValues(OPTION);
		if (values != null) {
			Set<String> names = StringUtils.commaDelimitedListToSet(String.join(",", values));
			this.rebuild.rebuild(names.isEmpty() ? this.rebuild.names() : names);
		}
	}

}
