package dev.fingy.demo.training;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

import dev.fingy.FingyException;
import dev.fingy.Lazy;

/**
 * The trainings of this service: the one it starts with, and those that are asked for
 * later with something changed. Each has a trainer of its own, since Tribuo's trainers
 * count how often they were used and draw other random numbers the next time.
 */
@Service
public class Trainings implements DisposableBean {

	private static final Log logger = LogFactory.getLog(Trainings.class);

	private final TrainingProperties properties;

	private final Progress progress;

	private final TrainingRuns runs;

	private final AtomicInteger ids = new AtomicInteger();

	private final ConcurrentSkipListMap<Integer, Training> trainings = new ConcurrentSkipListMap<>();

	private final ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();

	Trainings(TrainingProperties properties, Progress progress, TrainingRuns runs) {
		this.properties = properties;
		this.progress = progress;
		this.runs = runs;
		this.workers.setThreadNamePrefix("training-");
		this.workers.setCorePoolSize(properties.jobs().workers());
		this.workers.setMaxPoolSize(properties.jobs().workers());
		this.workers.setQueueCapacity(properties.jobs().waiting());
		this.workers.initialize();
	}

	/**
	 * Train what is configured, in this thread and as a part of the run of the service.
	 * @return the finished training
	 * @throws FingyException if something cannot be created
	 */
	public TrainingStatus trainNow() {
		Training training = add(this.properties.trainer(), Map.of());
		training.run(this.properties, this.progress, this.runs.current());
		return training.status();
	}

	/**
	 * Train again in the background, as a run of its own.
	 * @param overrides what to change, by whole property names
	 * @return the training, which has yet to begin
	 * @throws FingyException with every problem of the overrides; then nothing is trained
	 * @throws TrainingsBusyException if as many trainings are unfinished as may be
	 */
	public TrainingStatus train(Map<String, ? extends @Nullable Object> overrides) {
		Lazy<Trainer<Label>> trainer = this.properties.trainer().with(Overrides.ofTrainer(overrides));
		Training training = add(trainer, Collections.unmodifiableMap(overrides));
		try {
			this.workers.execute(() -> trainInBackground(training));
		}
		catch (TaskRejectedException ex) {
			this.trainings.remove(training.id());
			throw new TrainingsBusyException(this.properties.jobs().capacity());
		}
		return training.status();
	}

	private Training add(Lazy<Trainer<Label>> trainer, Map<String, Object> overrides) {
		Training training = new Training(this.ids.incrementAndGet(), trainer, overrides);
		this.trainings.put(training.id(), training);
		return training;
	}

	private void trainInBackground(Training training) {
		try {
			this.runs.record(training.overrides(), (run) -> training.run(this.properties, this.progress, run));
		}
		catch (CancellationException | FingyException ex) {
			logger.warn("Training %d failed: %s".formatted(training.id(), ex.getMessage()));
		}
		catch (RuntimeException ex) {
			logger.error("Training %d failed".formatted(training.id()), ex);
		}
		finally {
			forgetOldest();
		}
	}

	private void forgetOldest() {
		List<Training> finished = this.trainings.values().stream().filter(Training::isFinished).toList();
		finished.stream()
			.limit(Math.max(0, finished.size() - this.properties.jobs().kept()))
			.forEach((training) -> this.trainings.remove(training.id()));
	}

	/**
	 * Return a training that is remembered.
	 * @param id its number, or anything else that somebody took for one
	 * @return its status, or empty
	 */
	public Optional<TrainingStatus> find(String id) {
		return all().stream().filter((training) -> id.equals(String.valueOf(training.id()))).findFirst();
	}

	/**
	 * Return the trainings that are remembered.
	 * @return their status, oldest first
	 */
	public List<TrainingStatus> all() {
		return this.trainings.values().stream().map(Training::status).toList();
	}

	@Override
	public void destroy() {
		this.workers.destroy();
	}

}
