package com.fadeline.web.reports;

import java.util.Locale;

import com.fadeline.api.report.Grouping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configuration of report parameters and of the CSV converter. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

	@Bean
	WebMvcConfigurer reportsOverHttp() {
		return new WebMvcConfigurer() {

			@Override
			public void addFormatters(FormatterRegistry registry) {
				registry.addConverter(String.class, Grouping.class,
						(text) -> Grouping.valueOf(text.toUpperCase(Locale.ROOT)));
			}

			@Override
			public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
				builder.addCustomConverter(new CsvReports());
			}

		};
	}

}
