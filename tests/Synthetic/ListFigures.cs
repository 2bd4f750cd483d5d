namespace Nianbao.Synthetic;

/// <summary>The statistics of the form of 2014, all filled in.</summary>
internal static class ListFigures
{
    public static void Fill(ReportFigures figures)
    {
        var list = new ListFiller(figures);
        FillProactive(list);
        FillResponses(list);
        FillRequests(list);
        FillRest(list);
    }

    private static void FillProactive(ListFiller list)
    {
        var most = list.Spread("proactive.channels", 3000, ["gazette", "website", "microblogs", "wechat", "other"], out var all);

        // each item counts once, however many ways it was published in
        var published = most + list.Random.UpTo(all - most);
        var issued = list.Random.Sized(Math.Min(published, 200));
        list["proactive.published"] = published;
        list["proactive.normative_documents_issued"] = issued;
        list["proactive.published.normative_documents"] = list.Random.UpTo(issued);
    }

    private static void FillResponses(ListFiller list)
    {
        list.Spread("responses.channels", 60, ["press_conferences", "interviews", "interpretations", "social_media", "other"], out var all);
        foreach (var kind in (string[])["press_conferences", "interviews"])
        {
            list[$"responses.channels.{kind}.by_leaders"] = list.Random.UpTo(list[$"responses.channels.{kind}"]);
        }

        list["responses.topics"] = list.Random.UpTo(all);
    }

    private static void FillRequests(ListFiller list)
    {
        var size = list.Random.OnceIn(8) ? 0 : 400;
        list.Spread("requests.received", size, ["in_person", "by_fax", "online", "by_letter"], out var received);
        list["requests.received"] = received;
        var closed = list.Random.OnceIn(3) ? list.Random.UpTo(received) : received;
        var extended = list.Random.UpTo(closed / 3);
        list["requests.closed"] = closed;
        list["requests.closed.extended"] = extended;
        list["requests.closed.on_time"] = closed - extended;
        list["requests.answered"] = closed;
        list.Share("requests.answered", closed, ["already_public", "partly_granted", "refused", "not_responsible", "not_existing", "to_be_amended", "other_channels", "granted"]);
        list.Share("requests.answered.refused", list["requests.answered.refused"],
            ["state_secret", "trade_secrets", "privacy", "security_and_stability", "not_government_information", "other"]);
        list["fees"] = received == 0 || list.Random.OnceIn(2) ? 0 : list.Random.Amount(5);
    }

    private static void FillRest(ListFiller list)
    {
        foreach (var kind in (string[])["reconsideration", "litigation"])
        {
            list.Spread(kind, 20, ["upheld", "corrected", "other"], out var all);
            list[kind] = all;
        }

        list["complaints"] = list.Random.Mostly0(30);
        list["organisation.offices"] = list.Random.Sized(40);
        list["organisation.reading_points"] = list.Random.Sized(200);
        list.Spread("organisation.staff", 300, ["full_time", "part_time"], out var staff);
        list["organisation.staff"] = staff;
        list["organisation.budget"] = list.Random.Amount(100);
        list["training.meetings"] = list.Random.Sized(30);
        var courses = list.Random.Mostly0(20);
        list["training.courses"] = courses;
        list["training.participants"] = courses == 0 ? 0 : courses + list.Random.Sized(2000);
    }

    private sealed class ListFiller(ReportFigures figures)
    {
        public RandomFigures Random => figures.Random;

        public long this[string path]
        {
            get => figures["statistics." + path];
            set => figures["statistics." + path] = value;
        }

        /// <summary>Fills rows below one with numbers of their own; returns the largest.</summary>
        public long Spread(string path, long max, string[] rows, out long sum)
        {
            long most = 0;
            sum = 0;
            foreach (var row in rows)
            {
                var count = Random.Mostly0(max);
                this[$"{path}.{row}"] = count;
                most = Math.Max(most, count);
                sum += count;
            }

            return most;
        }

        /// <summary>Divides a number among the rows below one; the last takes the rest.</summary>
        public void Share(string path, long whole, string[] rows)
        {
            var rest = whole;
            foreach (var row in rows)
            {
                var count = row == rows[^1] ? rest : Random.Mostly0(rest);
                this[$"{path}.{row}"] = count;
                rest -= count;
            }
        }
    }
}
