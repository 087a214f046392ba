package com.fadeline.app;

import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import com.fadeline.query.projection.Rebuild;
import com.fadeline.query.projection.RebuildException;

/**
 * Rebuilds read models when started with {@code --rebuild=progress,course-view}, or all
 * of them with {@code --rebuild}; the service answers meanwhile and goes on afterwards.
 */
@Component
@ConditionalOnRole(Role.QUERY)
class RebuildRunner implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(RebuildRunner.class);

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
			Thread.ofPlatform()
				.name("rebuild")
				.daemon()
				.start(() -> rebuild(names.isEmpty() ? this.rebuild.names() : names));
		}
	}

	/** Whatever comes of it, the service goes on with the read models it has. */
	private void rebuild(Set<String> names) {
		try {
			this.rebuild.rebuild(names);
		}
		catch (RebuildException ex) {
			log.error("Nothing was rebuilt; the read models are as they were. {}", ex.getMessage());
		}
		catch (RuntimeException | Error ex) {
			log.error("Nothing was rebuilt; the read models are as they were", ex);
		}
	}

}
